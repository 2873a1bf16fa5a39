using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Benchmarks.Translations;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Benchmarks.Search;

/// <summary>
/// How well and how fast a pasted message finds its entry: values that look like other messages, a log line before it and a stack trace
/// behind it; and the same messages cut off. Both searches run, ours in C# and the script of the pages under Node.js.
/// </summary>
internal static class SearchBenchmark
{
    private const int SyntheticEntries = 10_000;
    private const int SyntheticQueries = 1_000;
    private const int Shown = 5;

    private static readonly string[] Languages = ["en", "de", "fr", "ru", "tr", "ja", "zh-Hans", "zh", "ko"];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="typeScript">The messages of the TypeScript compiler, or null to measure the made-up catalog only.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Run(string? typeScript, TextWriter output)
    {
        CompiledCatalogs? real = typeScript is null ? null : TypeScriptCorpus.Import(typeScript, TextWriter.Null).Compile();
        output.WriteLine("| messages | index, raw / gzip | load in the page | query in the page, median / p99 | query in C#, median / p99 | whole message: first | cut at 65 %: first / among five | other result in the page |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        if (real is not null)
        {
            foreach (SearchIndex index in SearchIndex.Build(real).Where(index => Languages.Contains(index.Locale)))
            {
                Measure(real, index, int.MaxValue, output);
            }
        }

        CompiledCatalogs made = CatalogCompiler.Compile([.. new SyntheticCatalog(SyntheticEntries, translated: false).Files.Select(file => new CatalogSource(file.Path, file.Text))]);
        Measure(made, SearchIndex.Build(made)[0], SyntheticQueries, output);
    }

    private static void Measure(CompiledCatalogs catalogs, SearchIndex index, int most, TextWriter output)
    {
        ILookup<string, string> same = PatternsByKey(catalogs, index.Locale);
        IReadOnlyList<PastedMessage> messages = PastedMessage.In(catalogs, index.Locale);
        int step = Math.Max(1, messages.Count / most);
        messages = [.. messages.Where((_, i) => i % step == 0)];
        string[] queries = [.. messages.Select(message => message.WithNoise), .. messages.Select(message => message.Cut)];

        List<double> times = [];
        List<string[]> found = [];
        foreach (string query in queries)
        {
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<SearchHit> hits = index.Find(query, Shown);
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            found.Add([.. hits.Select(hit => hit.Key)]);
        }

        times.Sort();
        SiteContent site = SiteBuilder.Build(catalogs, new SiteOptions { BaseUri = new Uri("https://errors.example.org/") });
        ReadOnlyMemory<byte> json = site.Find($"{index.Locale}/search/index.json")!.Value.Content;
        PageTimes page = PageTimes.Measure(site.Find("assets/search.js")!.Value.Content, json, queries);
        bool Holds(int query, int among) => found[query].Take(among).Any(key => key == messages[query % messages.Count].Key || same[key].Intersect(same[messages[query % messages.Count].Key]).Any());
        string Share(int from, int among) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * Enumerable.Range(from, messages.Count).Count(query => Holds(query, among)) / messages.Count:F1} %");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {index.Locale}, {messages.Count:N0} of {catalogs.Catalogs.Sum(catalog => catalog.Entries.Count):N0} | {Quantity.Size(json.Length)} / {Quantity.Size(Gzip(json))} | {Quantity.Time(page.Load * 1e6)} | {Quantity.Time(page.Median * 1e6)} / {Quantity.Time(page.P99 * 1e6)} | {Quantity.Time(times[times.Count / 2])} / {Quantity.Time(times[times.Count * 99 / 100])} | {Share(0, 1)} | {Share(messages.Count, 1)} / {Share(messages.Count, Shown)} | {found.Zip(page.Found).Count(pair => !pair.First.SequenceEqual(pair.Second))} |"));
    }

    // Some messages have the same words as another; either is right then.
    private static ILookup<string, string> PatternsByKey(CompiledCatalogs catalogs, string locale) => catalogs.Catalogs
        .SelectMany(catalog => locale == catalog.SourceLocale ? catalog.Entries.Select(entry => entry.Text) : catalogs.Locales.Where(known => known.Locale == locale).SelectMany(known => known.Entries))
        .Where(text => text.Explain is not null)
        .ToLookup(text => text.Key, text => string.Join(' ', text.Explain!.Split('{').Select(part => part.Contains('}', StringComparison.Ordinal) ? part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..] : part)));

    private static long Gzip(ReadOnlyMemory<byte> content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content.Span);
        }

        return packed.Length;
    }
}
