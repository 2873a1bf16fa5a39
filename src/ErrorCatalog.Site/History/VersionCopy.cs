using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Site.History;

/// <summary>The immutable copy of a published version: what its catalogs promised.</summary>
/// <param name="Version">The version.</param>
/// <param name="Content">The bytes of <c>/&lt;version&gt;/catalog.json</c>.</param>
internal sealed record VersionCopy(string Version, byte[] Content)
{
    /// <summary>Address of the copy inside its root.</summary>
    public string Path => Folder + "catalog.json";

    /// <summary>Folder of the copy inside its root.</summary>
    public string Folder => Version + "/";

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>The hash in the form that <c>sha256sum --check</c> reads.</summary>
    public byte[] HashFile() => Encoding.UTF8.GetBytes($"{Sha256}  catalog.json\n");
}
