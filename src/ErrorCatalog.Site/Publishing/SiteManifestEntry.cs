using System.Security.Cryptography;
using System.Text.Json;

namespace ErrorCatalog.Site.Publishing;

/// <summary>Fingerprint of a file.</summary>
/// <param name="Sha256">SHA-256 of the content, lower-case hex.</param>
/// <param name="Bytes">Length of the content.</param>
internal readonly record struct SiteManifestEntry(string Sha256, long Bytes)
{
    public static SiteManifestEntry Of(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);

    public static SiteManifestEntry Of(Stream content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);

    public static SiteManifestEntry? Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("sha256", out JsonElement sha256) && sha256.ValueKind == JsonValueKind.String
        && json.TryGetProperty("bytes", out JsonElement bytes) && bytes.ValueKind == JsonValueKind.Number && bytes.TryGetInt64(out long length)
            ? new SiteManifestEntry(sha256.GetString()!, length)
            : null;
}
