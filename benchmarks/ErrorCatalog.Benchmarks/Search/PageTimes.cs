using System.Diagnostics;
using System.Text.Json;

namespace ErrorCatalog.Benchmarks.Search;

/// <summary>What the script of the pages needs under Node.js, in milliseconds, and what it finds.</summary>
/// <param name="Load">Reading the index.</param>
/// <param name="Median">Median of all queries.</param>
/// <param name="P99">All but one of a hundred queries take at most this.</param>
/// <param name="Found">The keys of each query, best first.</param>
internal sealed record PageTimes(double Load, double Median, double P99, string[][] Found)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static PageTimes Measure(ReadOnlyMemory<byte> script, ReadOnlyMemory<byte> index, string[] queries)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("errorcatalog-search-");
        try
        {
            string Write(string name, ReadOnlySpan<byte> content)
            {
                string path = Path.Combine(folder.FullName, name);
                File.WriteAllBytes(path, content);
                return path;
            }

            ProcessStartInfo start = new("node", [Path.Combine(AppContext.BaseDirectory, "Search", "time-search.mjs"), Write("search.js", script.Span), Write("index.json", index.Span), Write("queries.json", JsonSerializer.SerializeToUtf8Bytes(queries))])
            {
                RedirectStandardOutput = true,
            };
            using Process node = Process.Start(start)!;
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0
                ? JsonSerializer.Deserialize<PageTimes>(output, Options)!
                : throw new InvalidOperationException($"Expected node to run the search but it ended with {node.ExitCode}. Read its messages above.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
