namespace ErrorCatalog.Compiler;

/// <summary>How the texts of some entries stand in one language, as far as it is worth telling. Equal for most edits of a source text.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Stale">Keys of entries with stale texts, and which.</param>
/// <param name="Copies">Texts that are copies of their source: key and field.</param>
/// <param name="Absent">Keys of entries that the files do not have, in the order of the entries.</param>
/// <param name="Diagnostics">Findings in the order of the entries.</param>
public sealed record JudgedTexts(
    string Catalog,
    string Locale,
    EquatableArray<(string Key, StaleTexts Marks)> Stale,
    EquatableArray<(string Key, string Field)> Copies,
    EquatableArray<string> Absent,
    EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>Judges the texts of some entries.</summary>
    /// <param name="language">The language.</param>
    /// <param name="sources">The source texts of the entries.</param>
    public static JudgedTexts Of(LanguageTexts language, TranslationSources sources) => Of(language, language.Status.Of(sources.Units));

    internal static JudgedTexts Of(LanguageTexts language, IEnumerable<TranslationState> states)
    {
        Dictionary<string, StaleTexts> stale = new(StringComparer.Ordinal);
        List<(string Key, string Field)> copies = [];
        TranslationFindings findings = new(language);
        foreach (TranslationState state in states)
        {
            findings.Add(state);
            string key = state.Source.Key;
            if (state.Status == TranslationStatus.Stale && Mark(state.Source.Field) is not StaleTexts.None and StaleTexts mark)
            {
                stale[key] = stale.TryGetValue(key, out StaleTexts known) ? known | mark : mark;
            }
            else if (state.Status == TranslationStatus.Untranslated)
            {
                copies.Add((key, state.Source.Field));
            }
        }

        findings.Flush();
        return new JudgedTexts(
            language.Catalog,
            language.Locale,
            new EquatableArray<(string, StaleTexts)>(stale.Select(item => (item.Key, item.Value)).ToArray()),
            new EquatableArray<(string, string)>(copies.ToArray()),
            new EquatableArray<string>(findings.Absent.ToArray()),
            new EquatableArray<CatalogDiagnostic>(findings.Found.ToArray()));
    }

    private static StaleTexts Mark(string field) => field switch
    {
        "title" => StaleTexts.Title,
        "explain" => StaleTexts.Explain,
        "fix-hint" => StaleTexts.FixHint,
        "rule" => StaleTexts.Rule,
        _ => StaleTexts.None,
    };
}
