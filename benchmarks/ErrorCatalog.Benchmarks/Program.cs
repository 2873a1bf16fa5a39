using System.Globalization;
using ErrorCatalog.Benchmarks;
using ErrorCatalog.Benchmarks.Analysis;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Http;
using ErrorCatalog.Benchmarks.Recovery;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Benchmarks.Scale;
using ErrorCatalog.Benchmarks.Search;
using ErrorCatalog.Benchmarks.Site;
using ErrorCatalog.Benchmarks.Size;
using ErrorCatalog.Benchmarks.Texts;
using ErrorCatalog.Benchmarks.Translations;
using ErrorCatalog.Benchmarks.Webhooks;
using ErrorCatalog.Benchmarks.Wire;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [VerifyingReceiver.Command])
{
    await VerifyingReceiver.RunAsync();
    return 0;
}

if (args is ["site-run", var what, var layout, var catalog, var output])
{
    return SiteRun.Run(what, layout, catalog, output);
}

if (args is ["plots", var results, var drawings])
{
    ResultFile.Draw(results, drawings);
    return 0;
}

Topic[] all =
[
    new("generator", "Generator", (options, table) => GeneratorBenchmark.Run(options.IsQuick, table)),
    new("size", "Size and start-up", (options, table) => SizeBenchmark.Run(options.IsQuick, table)),
    new("json", "Problem to JSON", (options, table) => MethodBenchmark.Run<ReportWritingBenchmark>(ReportWritingBenchmark.Comparisons, options.IsQuick, table)),
    new("text", "Localized text", (options, table) => MethodBenchmark.Run<LocalizedTextBenchmark>(LocalizedTextBenchmark.Comparisons, options.IsQuick, table)),
    new("translations", "Translations", (options, table) =>
        TranslationBenchmark.Run(options.IsQuick, options.Data is { } folder ? TypeScriptCorpus.Import(folder, Console.Error) : null, table)),
    new("site", "Site", (options, table) =>
        SiteBenchmark.Run(options.IsQuick, options.Data is { } folder ? TypeScriptCorpus.Import(folder, Console.Error).Files : null, table)),
    new("webhooks", "Webhooks", (options, table) => WebhookBenchmark.RunAsync(options.IsQuick, table).GetAwaiter().GetResult()),
    new("http", "HTTP", (options, table) => HttpErrorBenchmark.Run(options.IsQuick, table)),
    new("recovery", "Recovery", (options, table) => RecoveryBenchmark.Run(options.IsQuick, table)),
    new("search", "Search", (options, table) => SearchBenchmark.Run(options.Data, Console.Out), IsInAll: false),
    new("scale", "Scale", (options, table) => ScaleBenchmark.Run(options.Data!, Console.Out), IsInAll: false),
    new("analyzers", "Analyzers", (options, table) => AnalyzerBenchmark.Run(options.Data!, table, options.ShowsFindings ? Console.Error : null), IsInAll: false),
];

if (BenchmarkOptions.Parse(args, out string[] names) is not { } options)
{
    return 2;
}

Topic[] topics = names is ["all"] ? [.. all.Where(topic => topic.IsInAll)] : [.. all.Where(topic => names.Contains(topic.Name))];
if (topics.Length == 0 || (names is not ["all"] && topics.Length != names.Length))
{
    Console.Error.WriteLine($"Expected topics but got '{string.Join(' ', names)}'. Usage: all | {string.Join(" | ", all.Select(topic => topic.Name))} [--quick] [--json FILE] [--data PATH], or: plots JSON|PAGE DIR");
    return 2;
}

if (topics.FirstOrDefault(topic => topic.Name is "analyzers" or "scale") is { } needy && options.Data is null)
{
    Console.Error.WriteLine($"Expected data for '{needy.Name}' but got none. Name {(needy.Name == "analyzers" ? "a folder with C# files" : "a file with Smithy error shapes, one JSON object a line,")} with --data PATH.");
    return 2;
}

foreach (Topic topic in topics)
{
    Console.Error.WriteLine($"{topic.Title}: measuring …");
    var table = new ResultTable(Console.Out);
    table.Begin(topic.Title);
    topic.Run(options, table);
    if (options.JsonFile is { } file)
    {
        ResultFile.Merge(file, topic, table.Rows);
    }
}

return 0;
