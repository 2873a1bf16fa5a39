using ErrorCatalog.Compiler;

namespace ErrorCatalog.Benchmarks.Translations;

/// <summary>Prints how many texts of each language have which status.</summary>
internal static class StatusTable
{
    public static void Print(CompiledCatalogs compiled, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| language | texts | missing | untranslated | invalid | stale | current |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (LocaleTranslations translations in compiled.Translations)
        {
            var counts = TranslationCounts.Of(translations.Units);
            output.WriteLine($"| {translations.Locale} | {counts.Total} | {counts.Missing} | {counts.Untranslated} | {counts.Invalid} | {counts.Stale} | {counts.Current} |");
        }
    }
}
