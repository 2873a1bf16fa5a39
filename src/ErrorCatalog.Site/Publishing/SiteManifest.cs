using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Publishing;

/// <summary>
/// What the last build left in the output folder: each path with the SHA-256 (lower-case hex) and length of its
/// content, and what it was made from. Lies in the folder as <c>site-manifest.json</c>; also tells an upload what changed.
/// </summary>
internal sealed class SiteManifest
{
    public const string FileName = "site-manifest.json";

    private const int FormatVersion = 1;

    /// <summary>The files by path.</summary>
    public Dictionary<string, SiteManifestEntry> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Reads a manifest. What is not a manifest of this version counts as none, and paths that no build makes are
    /// dropped: the file may have been damaged or edited, and must never lead a build out of its folder.
    /// </summary>
    public static SiteManifest? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("version", out JsonElement version)
                || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != FormatVersion
                || !document.RootElement.TryGetProperty("files", out JsonElement files) || files.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            SiteManifest manifest = new();
            bool isOfThisTool = document.RootElement.TryGetProperty("tool", out JsonElement tool) && tool.ValueKind == JsonValueKind.String
                && tool.ValueEquals(SiteTool.Identity.ToString());
            foreach (JsonProperty file in files.EnumerateObject())
            {
                if (SitePath.IsSafe(file.Name) && file.Name != FileName && SiteManifestEntry.Read(file.Value) is { } entry)
                {
                    manifest.Files[file.Name] = isOfThisTool ? entry : entry with { Inputs = null };
                }
            }

            return manifest;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Text in the document that is not valid UTF-16, such as a lone surrogate escape.
            return null;
        }
    }

    /// <summary>The manifest as JSON with one file per line, so that a diff of two builds reads well; ordered by path (ordinal).</summary>
    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> json = new(64 + (Files.Count * 192));
        Write(json, $"{{\n  \"version\": {FormatVersion},\n  \"tool\": \"{SiteTool.Identity}\",\n  \"files\": {{");
        string[] paths = [.. Files.Keys];
        Array.Sort(paths, StringComparer.Ordinal);
        string separator = "\n";
        foreach (string path in paths)
        {
            // No path of a site needs an escape.
            SiteManifestEntry entry = Files[path];
            Write(json, $"{separator}    \"{path}\": {{ \"sha256\": \"{entry.Sha256}\", \"bytes\": {entry.Bytes}");
            if (entry.Inputs is { } inputs)
            {
                Write(json, $", \"inputs\": \"{inputs}\"");
            }

            Write(json, $" }}");
            separator = ",\n";
        }

        Write(json, $"\n  }}\n}}\n");
        return json.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> json, ref DefaultInterpolatedStringHandler text)
    {
        ReadOnlySpan<char> written = text.Text;
        json.Advance(Encoding.UTF8.GetBytes(written, json.GetSpan(3 * written.Length)));
        text.Clear();
    }
}
