using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Benchmarks.Reporting;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>What the generator costs a build and an editor, beside the LoggerMessage generator for as many methods.</summary>
internal static class GeneratorBenchmark
{
    private const int Largest = 5318;

    private static readonly int[] Sizes = [100, 1000, Largest];

    public static void Run(bool quick, ResultTable table)
    {
        var clock = new PairedClock(rounds: quick ? 5 : 15, warmUps: quick ? 2 : 5);
        WarmUp(TimeSpan.FromSeconds(quick ? 8 : 20));
        MeasureGrowth(clock, table);
        MeasureTranslated(clock, table);
        MeasureEdits(clock, table);
        MeasureCompilation(new PairedClock(rounds: quick ? 3 : 7, warmUps: 1), table);
    }

    // A compiler server stays alive from build to build; only its very first ones run code that is not yet optimized.
    private static void WarmUp(TimeSpan time)
    {
        var catalog = new SyntheticCatalog(Sizes[0], translated: true);
        IReadOnlyList<(string Path, string Text)> methods = LogMethods.Files(Sizes[0]);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            Workspace.Catalog(catalog).Generate();
            Workspace.Log(methods).Generate();
        }
    }

    private static void MeasureGrowth(PairedClock clock, ResultTable table)
    {
        var perEntry = new Dictionary<int, double>();
        foreach (int size in Sizes)
        {
            var catalog = new SyntheticCatalog(size, translated: false);
            IReadOnlyList<(string Path, string Text)> methods = LogMethods.Files(size);
            Measurement[] measured = clock.Measure(() => Workspace.Catalog(catalog).Generate, () => Workspace.Log(methods).Generate);
            perEntry[size] = measured[0].Nanoseconds / size;
            table.Add($"generation, {Count(size)} entries", Each(measured[0], size), LoggerMessagePeer.Name + ": " + Each(measured[1], size), Ratio(measured), Goal.None);
        }

        double growth = perEntry[Largest] / perEntry[1000];
        table.Add("time per entry, 5,318 beside 1,000 entries", Quantity.Time(perEntry[Largest]), "ErrorCatalog: " + Quantity.Time(perEntry[1000]), Goal.None.Ratio(growth), Goal.Absolute("linear: ≤ 1.2 ×"));
    }

    private static void MeasureTranslated(PairedClock clock, ResultTable table)
    {
        var catalog = new SyntheticCatalog(Largest, translated: true);
        Measurement measured = clock.Measure(() => Workspace.Catalog(catalog).Generate)[0];
        table.Add("generation, 5,318 entries in 15 languages", Each(measured, Largest), "–", "–", Goal.Absolute("under 1 s"));
    }

    private static void MeasureEdits(PairedClock clock, ResultTable table)
    {
        var catalog = new SyntheticCatalog(Largest, translated: true);
        IReadOnlyList<(string Path, string Text)> methods = LogMethods.Files(Largest);
        Workspace ours = Workspace.Catalog(catalog);
        Workspace peer = Workspace.Log(methods);
        ours.Generate();
        peer.Generate();

        int version = 0;
        Measurement[] program = clock.Measure(
            () => { ours.EditProgram(++version); return ours.Generate; },
            () => { peer.EditProgram(++version); return peer.Generate; });
        table.Add($"C# edit beside 5,318 entries in 15 languages, {StepsOfAnEdit()}", program[0], LoggerMessagePeer.Name, program[1], Goal.Absolute("no step runs"));

        (string Path, string Text) file = catalog.Files[3];
        (string Path, string Text) source = methods[3];
        string[] texts = [file.Text, SyntheticCatalog.Edit(file.Text)];
        string[] sources = [source.Text, LogMethods.Edit(source.Text)];
        Measurement[] entry = clock.Measure(
            () => { ours.EditText(file.Path, texts[++version % 2]); return ours.Generate; },
            () => { peer.EditSource(source.Path, sources[++version % 2]); return peer.Generate; });
        table.Add("edit of one entry among 5,318", entry[0], LoggerMessagePeer.Name, entry[1], Goal.Absolute("under 50 ms"));

        (string Path, string Text) spanish = catalog.Files.Single(known => known.Path.Contains("/es/", StringComparison.Ordinal));
        string[] translations = [spanish.Text, SyntheticCatalog.EditSpanish(spanish.Text)];
        Measurement translation = clock.Measure(() => { ours.EditText(spanish.Path, translations[++version % 2]); return ours.Generate; })[0];
        table.Add("edit of one translation among 5,318 × 14", translation.ToString(), "–", "–", Goal.None);
    }

    // Roslyn's records of steps grow with the ways through the pipeline, so a small catalog is watched.
    private static string StepsOfAnEdit()
    {
        Workspace tracked = Workspace.Catalog(new SyntheticCatalog(Sizes[0], translated: true), tracked: true);
        tracked.Generate();
        tracked.EditProgram(1);
        tracked.Generate();
        (int ran, int all) = tracked.CountSteps();
        return string.Create(CultureInfo.InvariantCulture, $"{ran} of {all} results made again");
    }

    private static void MeasureCompilation(PairedClock clock, ResultTable table)
    {
        var catalog = new SyntheticCatalog(Largest, translated: false);
        Workspace[] all = [Workspace.Catalog(catalog), Workspace.Log(LogMethods.Files(Largest)), Workspace.Catalog(new SyntheticCatalog(0, translated: false))];
        var sizes = new long[all.Length];
        foreach (Workspace workspace in all)
        {
            workspace.Generate();
        }

        Measurement[] measured = clock.Measure([.. all.Select((workspace, i) => (Func<Action>)(() => () => sizes[i] = workspace.Emit()))]);
        double ours = (measured[0].Nanoseconds - measured[2].Nanoseconds) / Largest;
        double peer = (measured[1].Nanoseconds - measured[2].Nanoseconds) / Largest;
        table.Add("compilation of what was generated, per entry", Quantity.Time(ours), LoggerMessagePeer.Name + ": " + Quantity.Time(peer), Goal.None.Ratio(ours / peer), Goal.Absolute("≤ 1.5 ms"));

        double text = (double)catalog.TextBytes / Largest;
        double beyondText = ((double)(sizes[0] - sizes[2]) / Largest) - text;
        double peerBytes = (double)(sizes[1] - sizes[2]) / Largest;
        table.Add(
            $"assembly size per entry beyond its text ({Quantity.Size(text)})", Quantity.Size(beyondText), $"{LoggerMessagePeer.Name}, text included: {Quantity.Size(peerBytes)}", "–", Goal.Absolute("≤ 200 B"));
    }

    private static string Each(Measurement measured, int size) => $"{measured} ({Quantity.Time(measured.Nanoseconds / size)} per entry)";

    private static string Ratio(Measurement[] measured) => Goal.None.Ratio(measured[0].Nanoseconds / measured[1].Nanoseconds);

    private static string Count(int size) => size.ToString("N0", CultureInfo.InvariantCulture);
}
