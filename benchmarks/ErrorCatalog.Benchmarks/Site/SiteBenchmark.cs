using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Benchmarks.Site;

/// <summary>
/// Whole builds of the published site, each in a process of its own: beside Hugo with the same pages, beside the plain writing of
/// the same bytes, at the size of 100,000 pages, and again after one edit.
/// </summary>
internal static class SiteBenchmark
{
    private static int _folders;

    /// <summary>Measures.</summary>
    /// <param name="quick">A smaller site and one round.</param>
    /// <param name="corpus">Files of a real catalog, or null.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(bool quick, IReadOnlyList<CatalogSource>? corpus, ResultTable table)
    {
        string folder = Directory.CreateTempSubdirectory("site-benchmark-").FullName;
        try
        {
            SiteCatalog shared = quick ? new(400, 5) : new(2_000, 10);
            BesideHugo(shared, quick ? 1 : 3, folder, table);
            foreach (string layout in (string[])["nested", "flat"])
            {
                BesidePlainWriting(shared, layout, quick ? 1 : 3, folder, table);
            }

            Scale(quick ? [new(200, 10), new(1_000, 10)] : [new(1_000, 10), new(10_000, 10)], folder, table);
            SecondBuild(new SiteCatalog(500, 5), folder, table);
            if (corpus is not null)
            {
                Corpus(corpus, folder, table);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void BesideHugo(SiteCatalog catalog, int rounds, string folder, ResultTable table)
    {
        string source = Fresh(folder, "catalog");
        catalog.Write(source);
        string project = Fresh(folder, "hugo");
        HugoPeer.Write(project, catalog, SiteRun.Compile(source));
        int pages = catalog.Entries * catalog.Locales;
        List<MeasuredRun> hugo = [];
        List<MeasuredRun> ours = [];
        for (int round = 0; round < rounds; round++)
        {
            hugo.Add(MeasuredRun.Of(project, "hugo", "--quiet", "--noTimes", "--destination", Fresh(folder, "hugo-out")));
            ours.Add(MeasuredRun.Of(folder, Child("build", "nested", source, Fresh(folder, "ours"))));
        }

        MeasuredRun peer = Middle(hugo);
        MeasuredRun own = Middle(ours);

        // We also make the frozen pages, the JSON, the lists and the search; only what Hugo makes is counted.
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"whole build from files, {pages:N0} pages nested, per page"),
            $"{Rate(pages, own.Seconds)}, peak {Quantity.Size(own.PeakBytes)}",
            $"Hugo: {Rate(pages, peer.Seconds)}, peak {Quantity.Size(peer.PeakBytes)}",
            Goal.TimesFaster(5).Ratio(own.Seconds / peer.Seconds),
            Goal.TimesFaster(5));
        table.Add("the same, time on the processors", Quantity.Time(own.CpuSeconds * 1e9), "Hugo: " + Quantity.Time(peer.CpuSeconds * 1e9), Goal.TimesFaster(5).Ratio(own.CpuSeconds / peer.CpuSeconds), Goal.TimesFaster(5));
    }

    private static void BesidePlainWriting(SiteCatalog catalog, string layout, int rounds, string folder, ResultTable table)
    {
        string source = Fresh(folder, "catalog");
        catalog.Write(source);
        List<double> plain = [];
        List<double> ours = [];
        List<double> plainCpu = [];
        List<double> oursCpu = [];
        double files = 0;
        for (int round = 0; round < rounds; round++)
        {
            double[] build = Steps("build", layout, source, Fresh(folder, "ours"));
            ours.Add(build[0]);
            oursCpu.Add(build[7]);
            files = build[1];
            double[] written = Steps("plain", layout, source, Fresh(folder, "plain"));
            plain.Add(written[0]);
            plainCpu.Add(written[2]);
        }

        double own = Middle(ours);
        double peer = Middle(plain);
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"make and write {files:N0} files, {layout}"),
            Rate((int)files, own),
            $"plain writing of the same bytes: {Rate((int)files, peer)}",
            Goal.AtMost(2).Ratio(own / peer),
            Goal.AtMost(2));
        table.Add(
            "the same, time on the processors",
            Quantity.Time(Middle(oursCpu) * 1e9),
            "plain writing of the same bytes: " + Quantity.Time(Middle(plainCpu) * 1e9),
            Goal.AtMost(2).Ratio(Middle(oursCpu) / Middle(plainCpu)),
            Goal.AtMost(2));
    }

    private static void Scale(SiteCatalog[] catalogs, string folder, ResultTable table)
    {
        foreach (SiteCatalog catalog in catalogs)
        {
            string source = Fresh(folder, "catalog");
            catalog.Write(source);
            string output = Fresh(folder, "ours");
            double[] steps = Steps("build", "flat", source, output);
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{catalog.Entries:N0} entries × {catalog.Locales} languages, flat, {steps[1]:N0} files"),
                $"{Quantity.Time(steps[0] * 1e9)} to make and write ({Quantity.Time(steps[7] * 1e9)} on the processors), {Quantity.Time(steps[3] * 1e9)} to compile; peak {Quantity.Size((long)steps[5])}, {Quantity.Size((long)steps[8])} when compiled",
                "–",
                "–",
                Goal.Absolute("100,000 pages under 20 s"));
            Again(catalog, "flat", source, output, table);
        }
    }

    private static void Again(SiteCatalog catalog, string layout, string source, string output, ResultTable table)
    {
        catalog.Write(source, reworded: "item-00007");
        double[] steps = Steps("build", layout, source, output);
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"again after one edit, {catalog.Entries:N0} entries × {catalog.Locales} languages"),
            string.Create(CultureInfo.InvariantCulture, $"{Quantity.Time(steps[0] * 1e9)} ({Quantity.Time(steps[4] * 1e9)} in all, {Quantity.Time(steps[6] * 1e9)} on the processors), {steps[2]:N0} of {steps[1]:N0} files written"),
            "–",
            "–",
            Goal.Absolute("under 1 s for 500 × 5"));
    }

    private static void SecondBuild(SiteCatalog catalog, string folder, ResultTable table)
    {
        string source = Fresh(folder, "catalog");
        catalog.Write(source);
        string output = Fresh(folder, "ours");
        Steps("build", "nested", source, output);
        Again(catalog, "nested", source, output, table);
    }

    private static void Corpus(IReadOnlyList<CatalogSource> corpus, string folder, ResultTable table)
    {
        string source = Fresh(folder, "catalog");
        foreach (CatalogSource file in corpus)
        {
            string path = Path.Combine(source, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        double[] steps = Steps("build", "nested", source, Fresh(folder, "ours"));
        table.Add(
            "messages of the TypeScript compiler, nested",
            string.Create(CultureInfo.InvariantCulture, $"{steps[1]:N0} files in {Quantity.Time(steps[0] * 1e9)}, {Rate((int)steps[1], steps[0])}"),
            "–",
            "–",
            Goal.None);
    }

    private static string[] Child(string what, string layout, string source, string output) =>
        [Environment.ProcessPath!, .. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? new[] { typeof(SiteBenchmark).Assembly.Location } : [], "site-run", what, layout, source, output];

    // Builds run with what the tool says in its project file.
    private static double[] Steps(string what, string layout, string source, string output)
    {
        string[] command = Child(what, layout, source, output);
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, Environment = { ["DOTNET_TieredPGO"] = "0" } })!;
        string text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. text.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"Expected a build but got exit code {process.ExitCode}: {text} Run it by hand to see why.");
    }

    // Never one that was emptied before: ext4 does not use the place of a file again for some seconds after its removal, and until
    // then looks through all of them whenever it makes a file, which costs several times what making it does.
    private static string Fresh(string folder, string name) =>
        Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref _folders):D2}"))).FullName;

    private static string Rate(int files, double seconds) => string.Create(CultureInfo.InvariantCulture, $"{files / seconds:N0}/s");

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static MeasuredRun Middle(List<MeasuredRun> runs) => runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2);
}
