using System.Globalization;
using ErrorCatalog.Benchmarks.Analysis;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Benchmarks.Scale;
using ErrorCatalog.Benchmarks.Texts;
using ErrorCatalog.Benchmarks.Translations;
using ErrorCatalog.Benchmarks.Wire;

const string Usage = "Usage: generator | json | text | translations | all [--quick], or: analyzers PATH [--findings], or: translations --typescript DIR [--quick], or: scale --smithy FILE.jsonl";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["analyzers", var folder, .. [] or ["--findings"]])
{
    if (!Directory.Exists(folder))
    {
        Console.Error.WriteLine($"Expected a folder with C# files but '{folder}' does not exist. {Usage}");
        return 2;
    }

    Print("Analyzers", table => AnalyzerBenchmark.Run(folder, table, args.Length == 3 ? Console.Error : null));
    return 0;
}

if (args is ["scale", "--smithy", var shapes])
{
    if (!File.Exists(shapes))
    {
        Console.Error.WriteLine($"Expected a file with error shapes but '{shapes}' does not exist. {Usage}");
        return 2;
    }

    ScaleBenchmark.Run(shapes, Console.Out);
    return 0;
}

bool quick = args.Contains("--quick");
if (args is ["translations", "--typescript", var corpus, .. [] or ["--quick"]])
{
    if (!Directory.Exists(corpus))
    {
        Console.Error.WriteLine($"Expected a folder with diagnosticMessages.json but '{corpus}' does not exist. {Usage}");
        return 2;
    }

    TranslatedCatalog imported = TypeScriptCorpus.Import(corpus, Console.Out);
    Print("Translations", table => TranslationBenchmark.Run(quick, imported, table));
    return 0;
}

string[] topics = [.. args.Where(argument => argument != "--quick")];
if (topics is not [var topic] || topic is not ("generator" or "json" or "text" or "translations" or "all"))
{
    Console.Error.WriteLine($"Expected one topic but got '{string.Join(' ', args)}'. {Usage}");
    return 2;
}

if (topic is "generator" or "all")
{
    Print("Generator", table => GeneratorBenchmark.Run(quick, table));
}

if (topic is "json" or "all")
{
    Print("Problem to JSON", table => MethodBenchmark.Run<ReportWritingBenchmark>(ReportWritingBenchmark.Comparisons, quick, table));
}

if (topic is "text" or "all")
{
    Print("Localized text", table => MethodBenchmark.Run<LocalizedTextBenchmark>(LocalizedTextBenchmark.Comparisons, quick, table));
}

if (topic is "translations" or "all")
{
    Print("Translations", table => TranslationBenchmark.Run(quick, corpus: null, table));
}

return 0;

static void Print(string title, Action<ResultTable> measure)
{
    Console.Error.WriteLine($"{title}: measuring …");
    var table = new ResultTable(Console.Out);
    table.Begin();
    measure(table);
}
