using System.Security.Cryptography;
using System.Text.Json;
using ErrorCatalog.Site.Inputs;

namespace ErrorCatalog.Site.Publishing;

/// <summary>Fingerprint of a file.</summary>
/// <param name="Sha256">SHA-256 of the content, lower-case hex.</param>
/// <param name="Bytes">Length of the content.</param>
internal readonly record struct SiteManifestEntry(string Sha256, long Bytes)
{
    /// <summary>What the content was made from, or null when that is not known.</summary>
    public InputHash? Inputs { get; init; }

    /// <summary>True when the contents are the same, whatever they were made from.</summary>
    public bool HasContentOf(SiteManifestEntry other) => Bytes == other.Bytes && Sha256 == other.Sha256;

    public static SiteManifestEntry Of(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);

    public static SiteManifestEntry Of(Stream content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);

    public static SiteManifestEntry? Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("sha256", out JsonElement sha256) && sha256.ValueKind == JsonValueKind.String
        && json.TryGetProperty("bytes", out JsonElement bytes) && bytes.ValueKind == JsonValueKind.Number && bytes.TryGetInt64(out long length)
        && sha256.GetString() is { Length: 2 * SHA256.HashSizeInBytes } hash && hash.All(char.IsAsciiHexDigitLower)
            ? new SiteManifestEntry(hash, length) { Inputs = ReadInputs(json) }
            : null;

    private static InputHash? ReadInputs(JsonElement json) =>
        json.TryGetProperty("inputs", out JsonElement inputs) && inputs.ValueKind == JsonValueKind.String && InputHash.TryParse(inputs.GetString(), out InputHash hash) ? hash : null;
}
