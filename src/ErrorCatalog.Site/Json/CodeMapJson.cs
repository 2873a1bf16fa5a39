using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Json;

/// <summary>
/// The published catalog of Aries RFC 0043: each code with its text in every language, <c>{code: {locale: text}}</c>.
/// A code is what a message may carry, so aliases are listed beside the main code, with the same texts.
/// </summary>
internal static class CodeMapJson
{
    /// <param name="root">The root.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="locales">The languages to list; a language that lacks a text is left out of that code.</param>
    public static byte[] Write(SiteRoot root, RootTexts texts, IReadOnlyList<string> locales) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        foreach ((string code, CatalogModel catalog, EntryModel entry) in Codes(root))
        {
            bool started = false;
            foreach (string locale in locales)
            {
                if (texts.Find(catalog, entry, locale)?.Explain is not { } pattern || string.IsNullOrWhiteSpace(pattern))
                {
                    continue;
                }

                if (!started)
                {
                    json.WriteStartObject(SafeText.Clean(code));
                    started = true;
                }

                json.WriteString(SafeText.Clean(locale), SafeText.Clean(new MessageText(pattern).WithNamedPlaceholders()));
            }

            if (started)
            {
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    });

    private static IEnumerable<(string Code, CatalogModel Catalog, EntryModel Entry)> Codes(SiteRoot root) =>
        (from catalog in root.Catalogs
        from entry in catalog.Entries
        from code in entry.Aliases.Prepend(entry.Code).Distinct()
        select (code, catalog, entry))
        .OrderBy(item => item.code, StringComparer.Ordinal);
}
