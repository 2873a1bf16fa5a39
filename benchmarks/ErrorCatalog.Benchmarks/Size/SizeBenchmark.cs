using System.Globalization;
using System.Resources;
using System.Text;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Reporting;

namespace ErrorCatalog.Benchmarks.Size;

/// <summary>What a large catalog adds to a program: bytes, and time until it does something.</summary>
internal static class SizeBenchmark
{
    private const int Large = 5000;

    private static readonly string[] Fields = ["title", "explain", "fix-hint"];

    public static void Run(bool quick, ResultTable table)
    {
        MeasureAssemblies(table);
        MeasureStart(quick ? 31 : 101, table);
        MeasureTrimmed(table);
    }

    private static void MeasureAssemblies(ResultTable table)
    {
        var english = new SyntheticCatalog(Large, translated: false);
        long empty = Emitted(new SyntheticCatalog(0, translated: false)), alone = Emitted(english), all = Emitted(new SyntheticCatalog(Large, translated: true));
        double text = (double)english.TextBytes / Large;
        Add("assembly, for each of 5,000 entries", (double)(alone - empty) / Large, text, (double)Resources(english, Translation.English) / Large);

        double translated = Translation.Others.Average(other => english.TextsIn(other).Sum(entry => entry.Texts.Sum(known => Encoding.UTF8.GetByteCount(known)))) / Large;
        double more = (double)(all - alone) / Translation.Others.Count / Large;
        Add("assembly, for each entry and further language", more, translated, Translation.Others.Average(other => Resources(english, other)) / Large);

        void Add(string figure, double ours, double texts, double peer) => table.Add(
            figure, $"{Quantity.Size(ours)}, {Quantity.Size(texts)} of them text", $"`.resources` with the same texts: {Quantity.Size(peer)}", Goal.None.Ratio(ours / peer), Goal.None);
    }

    private static void MeasureStart(int rounds, ResultTable table)
    {
        using MeasuredProgram large = new MeasuredProgram(Large, translated: true, reads: true).Build(), small = new MeasuredProgram(MeasuredProgram.UsedEntries, translated: true, reads: true).Build();
        foreach ((string what, string words) in new[] { ("raise", "raise three problems"), ("translate", "tell one in German"), ("read", "read a report") })
        {
            StartUp measured = StartUp.Measure(large.Assembly, small.Assembly, what, rounds);
            table.Add(
                $"processor time of start, {words}, end: 5,000 entries in 15 languages", Quantity.Time(measured.Ours * 1e9), $"the same program with 3 entries: {Quantity.Time(measured.Peer * 1e9)}", measured.ToString(), Goal.Absolute("no measurable difference"));
        }
    }

    private static void MeasureTrimmed(ResultTable table)
    {
        foreach ((bool reads, string words) in new[] { (false, "raises three problems"), (true, "also reads reports") })
        {
            using MeasuredProgram large = new(Large, translated: false, reads), small = new(MeasuredProgram.UsedEntries, translated: false, reads);
            (long assembly, long folder) = large.PublishTrimmed();
            (long smallAssembly, long smallFolder) = small.PublishTrimmed();
            double kept = (double)(assembly - smallAssembly) / (Large - MeasuredProgram.UsedEntries);
            table.Add(
                $"published trimmed, {words}: 5,000 entries, 3 of them used",
                $"{Quantity.Size(assembly)}, whole folder {Quantity.Size(folder)}; {Quantity.Size(kept)} of each unused entry",
                $"the same program with 3 entries: {Quantity.Size(smallAssembly)}, {Quantity.Size(smallFolder)}",
                string.Create(CultureInfo.InvariantCulture, $"{(double)folder / smallFolder:F2} × the folder"),
                Goal.None);
        }
    }

    private static long Emitted(SyntheticCatalog catalog)
    {
        Workspace workspace = Workspace.Catalog(catalog);
        workspace.Generate();
        return workspace.Emit();
    }

    private static long Resources(SyntheticCatalog catalog, Translation translation)
    {
        using var stream = new MemoryStream();
        using var writer = new ResourceWriter(stream);
        foreach ((string key, string[] texts) in catalog.TextsIn(translation))
        {
            for (int i = 0; i < Fields.Length; i++)
            {
                writer.AddResource($"{key}.{Fields[i]}", texts[i]);
            }
        }

        writer.Generate();
        return stream.Length;
    }
}
