using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>
/// Results as JSON: <c>{"machine": {…}, "topics": {"json": {"title", "rows": [{"figure", "ours", "peer", "ratio", "goal"}]}}}</c>.
/// Topics are measured one by one, so a file is completed, not replaced.
/// </summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Merge(string path, Topic topic, IReadOnlyList<ResultRow> rows)
    {
        JsonObject root = File.Exists(path) && JsonNode.Parse(File.ReadAllText(path)) is JsonObject old ? old : [];
        root["machine"] = new JsonObject
        {
            ["cores"] = Environment.ProcessorCount,
            ["os"] = RuntimeInformation.OSDescription,
            ["architecture"] = RuntimeInformation.OSArchitecture.ToString(),
            ["runtime"] = RuntimeInformation.FrameworkDescription,
        };
        if (root["topics"] is not JsonObject topics)
        {
            root["topics"] = topics = [];
        }

        topics[topic.Name] = new JsonObject
        {
            ["title"] = topic.Title,
            ["rows"] = new JsonArray([.. rows.Select(row => new JsonObject
            {
                ["figure"] = row.Figure,
                ["ours"] = row.Ours,
                ["peer"] = row.Peer,
                ["ratio"] = row.Ratio,
                ["goal"] = row.Goal,
            })]),
        };
        string half = path + ".half";
        File.WriteAllText(half, root.ToJsonString(Written) + "\n");
        File.Move(half, path, overwrite: true);
    }

    /// <summary>Draws the results of a file: <c>ratios.svg</c> and, when the generator was measured, <c>growth.svg</c>.</summary>
    /// <param name="path">A file of <see cref="Merge"/>, or a page of the documentation with the same tables.</param>
    /// <param name="folder">Where the drawings go.</param>
    public static void Draw(string path, string folder)
    {
        (string Title, ResultRow Row)[] rows = [.. path.EndsWith(".md", StringComparison.Ordinal) ? OfPage(path) : OfJson(path)];
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "ratios.svg"), RatioPlot.Draw(rows));
        if (GrowthPlot.Draw(rows.Select(row => row.Row)) is { } growth)
        {
            File.WriteAllText(Path.Combine(folder, "growth.svg"), growth);
        }
    }

    private static IEnumerable<(string Title, ResultRow Row)> OfJson(string path)
    {
        JsonObject topics = JsonNode.Parse(File.ReadAllText(path))?["topics"] as JsonObject
            ?? throw new InvalidDataException($"Expected results of this program in '{path}' but got other JSON.");
        return topics.SelectMany(topic => topic.Value!["rows"]!.AsArray().Select(row => (
            topic.Value!["title"]!.GetValue<string>(),
            new ResultRow(Text(row, "figure"), Text(row, "ours"), Text(row, "peer"), Text(row, "ratio"), Text(row, "goal")))));
    }

    private static IEnumerable<(string Title, ResultRow Row)> OfPage(string path)
    {
        string title = string.Empty;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                title = line[3..];
            }
            else if (line.Split(" | ") is [var figure, var ours, var peer, var ratio, var goal] && figure.StartsWith("| ", StringComparison.Ordinal) && figure != "| figure")
            {
                yield return (title, new ResultRow(figure[2..], ours, peer, ratio, goal.TrimEnd(' ', '|')));
            }
        }
    }

    private static string Text(JsonNode? row, string member) => row![member]!.GetValue<string>();
}
