using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Translations;

/// <summary>Which translated texts are older than their source, as the compiler found.</summary>
internal sealed class StaleTextIndex
{
    private readonly HashSet<(string Catalog, string Locale, string Key, string Field)> _stale = [];

    public StaleTextIndex(IEnumerable<LocaleTranslations> translations)
    {
        foreach (LocaleTranslations language in translations)
        {
            foreach (TranslationUnit unit in language.Units)
            {
                if (unit.Status == TranslationStatus.Stale)
                {
                    _stale.Add((language.Catalog, language.Locale, unit.Key, unit.Field));
                }
            }
        }
    }

    /// <summary>True when the text was made for an earlier wording of its source.</summary>
    public bool Contains(string catalog, string locale, string key, string field) => _stale.Count > 0 && _stale.Contains((catalog, locale, key, field));
}
