using System.Text.Json;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Publishing;

/// <summary>
/// What the last build left in the output folder: each path with the SHA-256 (lower-case hex) and length of its
/// content. Lies in the folder as <c>site-manifest.json</c>; also tells an upload what changed.
/// </summary>
internal sealed class SiteManifest
{
    public const string FileName = "site-manifest.json";

    private const int FormatVersion = 1;

    /// <summary>The files, ordered by path (ordinal).</summary>
    public SortedDictionary<string, SiteManifestEntry> Files { get; } = new(StringComparer.Ordinal);

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
            foreach (JsonProperty file in files.EnumerateObject())
            {
                if (SitePath.IsSafe(file.Name) && file.Name != FileName && SiteManifestEntry.Read(file.Value) is { } entry)
                {
                    manifest.Files[file.Name] = entry;
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

    /// <summary>The manifest as JSON with one file per line, so that a diff of two builds reads well.</summary>
    public byte[] ToJson() => Json.JsonBytes.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", FormatVersion);
        writer.WriteStartObject("files");
        foreach ((string path, SiteManifestEntry entry) in Files)
        {
            writer.WriteStartObject(path);
            writer.WriteString("sha256", entry.Sha256);
            writer.WriteNumber("bytes", entry.Bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
