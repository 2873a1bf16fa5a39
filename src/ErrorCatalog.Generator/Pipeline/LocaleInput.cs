using System.Collections.Immutable;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Puts together what belongs to one language of one catalog, so that an edit of one language judges no other again.</summary>
internal static class LocaleInput
{
    /// <summary>One item per catalog and language.</summary>
    public static IEnumerable<LanguageTexts> Group(EquatableArray<CatalogHead> catalogs, ImmutableArray<CheckedLocale> files, ImmutableArray<LockFile> locks)
    {
        ILookup<(string, string), LockFile> locksOf = locks.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => (file.Catalog, file.Locale));
        foreach (CatalogHead catalog in catalogs)
        {
            CheckedLocale[][] languages = files
                .Where(file => file.File.Catalog == catalog.Name)
                .OrderBy(file => file.File.Path, StringComparer.Ordinal)
                .GroupBy(file => file.File.Locale, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.ToArray())
                .ToArray();
            foreach (CheckedLocale[] language in languages)
            {
                string locale = language[0].File.Locale;
                yield return new LanguageTexts(
                    catalog.Name,
                    catalog.SourceLocale,
                    locale,
                    catalog.Complete.Contains(locale),
                    new EquatableArray<CheckedLocale>(language),
                    new EquatableArray<LockFile>(locksOf[(catalog.Name, locale)]),
                    new EquatableArray<LocaleModel>(languages
                        .Where(other => LocaleLinker.InheritsFrom(locale, other[0].File.Locale))
                        .Select(other => LocaleLinker.Union(catalog.Name, other[0].File.Locale, other))));
            }
        }
    }
}
