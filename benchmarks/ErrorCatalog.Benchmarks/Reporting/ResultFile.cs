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
}
