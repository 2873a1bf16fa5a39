extern alias peer;

using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Compiler;
using peer::YamlDotNet.Core;

namespace ErrorCatalog.Benchmarks.Translations;

/// <summary>
/// What it costs to know the status of every translated text: reading all files, comparing hashes, checking placeholders. Beside it
/// reading the same YAML with YamlDotNet and looking at nothing, and GNU gettext counting the same texts.
/// </summary>
internal static class TranslationBenchmark
{
    // As many as the catalog of TypeScript has: 1,804 messages in 13 languages.
    private const int Texts = 23_000;

    /// <summary>Measures.</summary>
    /// <param name="quick">Rougher numbers sooner.</param>
    /// <param name="corpus">The real catalog to measure, or null for a made-up one.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(bool quick, TranslatedCatalog? corpus, ResultTable table)
    {
        var clock = new PairedClock(rounds: quick ? 7 : 21, warmUps: 3);
        TranslatedCatalog catalog = corpus ?? TranslatedCatalog.Synthetic(Texts);
        WarmUp(catalog, TimeSpan.FromSeconds(quick ? 5 : 15));
        CompiledCatalogs compiled = catalog.Compile();
        int count = Count(compiled);
        using var gettext = new GettextPeer(compiled);
        Measurement[] measured = clock.Measure(() => () => catalog.Compile(), () => () => Parse(catalog), () => gettext.Count);
        string figure = string.Create(CultureInfo.InvariantCulture, $"status of {count:N0} texts in {compiled.Translations.Count} languages");
        table.Add(figure, measured[0], "YamlDotNet, the events of the same files", measured[1], Goal.Absolute("under 1 s"));
        table.Add(figure, measured[0], "`msgfmt --statistics`, as PO", measured[2], Goal.None);
        if (corpus is null)
        {
            MeasureGrowth(clock, measured[0].Nanoseconds / count, table);
        }

        MeasureGeneration(clock, catalog, compiled, table);
    }

    private static void MeasureGrowth(PairedClock clock, double whole, ResultTable table)
    {
        var quarter = TranslatedCatalog.Synthetic(Texts / 4);
        double perText = clock.Measure(() => () => quarter.Compile())[0].Nanoseconds / Count(quarter.Compile());
        table.Add("time per text, all beside a quarter of them", Quantity.Time(whole), "ErrorCatalog: " + Quantity.Time(perText), Goal.None.Ratio(whole / perText), Goal.Absolute("linear: ≤ 1.2 ×"));
    }

    private static void MeasureGeneration(PairedClock clock, TranslatedCatalog catalog, CompiledCatalogs compiled, ResultTable table)
    {
        Measurement measured = clock.Measure(() => Workspace.Catalog([.. catalog.Files.Select(file => (file.Path, file.Text))]).Generate)[0];
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"generation, {compiled.Catalogs.Sum(known => known.Entries.Count):N0} entries in {compiled.Translations.Count + 1} languages"), measured.ToString(), "–", "–", Goal.Absolute("under 1 s"));
    }

    private static int Count(CompiledCatalogs compiled) => compiled.Translations.Sum(translations => translations.Units.Count);

    // The tool runs for a moment, an editor for hours: what is told is code that the runtime has optimized.
    private static void WarmUp(TranslatedCatalog catalog, TimeSpan time)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            catalog.Compile();
            Parse(catalog);
        }
    }

    private static void Parse(TranslatedCatalog catalog)
    {
        foreach (CatalogSource file in catalog.Files.Where(file => !LockFileParser.IsLockPath(file.Path)))
        {
            var parser = new Parser(new StringReader(file.Text));
            while (parser.MoveNext())
            {
            }
        }
    }
}
