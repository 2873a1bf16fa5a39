using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>A language that a catalog has texts in.</summary>
internal sealed record LocaleTag(string Catalog, string Locale)
{
    /// <summary>The languages of one catalog beside its own, in the order of <paramref name="all"/>.</summary>
    public static EquatableArray<string> Of(EquatableArray<LocaleTag> all, string catalog, string sourceLocale) =>
        new(all.Where(tag => tag.Catalog == catalog && tag.Locale != sourceLocale).Select(tag => tag.Locale));
}
