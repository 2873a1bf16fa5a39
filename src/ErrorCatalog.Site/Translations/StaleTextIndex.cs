using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Translations;

/// <summary>Which translated texts are older than their source, as the compiler found.</summary>
internal sealed class StaleTextIndex
{
    private readonly Dictionary<(string Catalog, string Locale, string Key), List<string>> _stale = [];

    public StaleTextIndex(IEnumerable<LocaleTranslations> translations)
    {
        foreach (LocaleTranslations language in translations)
        {
            foreach (TranslationUnit unit in language.Units)
            {
                if (unit.Status == TranslationStatus.Stale)
                {
                    if (!_stale.TryGetValue((language.Catalog, language.Locale, unit.Key), out List<string>? fields))
                    {
                        _stale[(language.Catalog, language.Locale, unit.Key)] = fields = [];
                    }

                    fields.Add(unit.Field);
                }
            }
        }
    }

    /// <summary>True when all translations are up to date, as most are.</summary>
    public bool IsEmpty => _stale.Count == 0;

    /// <summary>True when the text was made for an earlier wording of its source.</summary>
    public bool Contains(string catalog, string locale, string key, string field) => !IsEmpty && FieldsOf(catalog, locale, key).Contains(field);

    /// <summary>The stale texts of an entry in one language, in the order of the compiler.</summary>
    public IReadOnlyList<string> FieldsOf(string catalog, string locale, string key) =>
        !IsEmpty && _stale.TryGetValue((catalog, locale, key), out List<string>? fields) ? fields : [];
}
