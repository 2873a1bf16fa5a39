using ErrorCatalog.Site.History;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Json;

/// <summary><c>versions.json</c>: every published version with its copy and the hash by which a reader knows it.</summary>
internal static class VersionsJson
{
    public static byte[] Write(SiteRoot root, VersionHistory history) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("versions");
        foreach (VersionCopy copy in history.Copies)
        {
            json.WriteStartObject();
            json.WriteString("version", copy.Version);
            json.WriteString("path", copy.Path);
            json.WriteString("url", root.AddressOf(copy.Path));
            json.WriteString("sha256", copy.Sha256);
            json.WriteNumber("bytes", copy.Content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
