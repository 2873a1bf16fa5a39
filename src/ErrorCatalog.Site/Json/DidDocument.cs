using System.Text;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Json;

/// <summary>
/// The DID document that makes <c>did:web</c> references into the site resolve (did:web method; DID Core service with
/// <c>relativeRef</c>). It has no keys: it only says where the catalog lies.
/// </summary>
/// <param name="Did">The identifier, derived from the address of the root.</param>
/// <param name="Path">Where the document lies, inside the root.</param>
internal sealed record DidDocument(string Did, string Path)
{
    /// <summary>Name of the service that legacy references (<c>did:…;spec/error-codes/…</c>) ask for.</summary>
    private const string ServiceName = "spec";

    /// <summary>
    /// The document of a root, or null when did:web cannot name the address: the method knows domain names only, and
    /// fetches over https. A plain http localhost is let through, because it is how a site is tried before it is published.
    /// </summary>
    public static DidDocument? For(Uri? baseUri)
    {
        if (baseUri is null || baseUri.HostNameType != UriHostNameType.Dns || (baseUri.Scheme != "https" && !IsLocalhost(baseUri)))
        {
            return null;
        }

        StringBuilder did = new("did:web:");
        did.Append(baseUri.IdnHost.ToLowerInvariant());
        if (!baseUri.IsDefaultPort)
        {
            did.Append("%3A").Append(System.Globalization.CultureInfo.InvariantCulture, $"{baseUri.Port}");
        }

        string path = baseUri.AbsolutePath.Trim('/');
        if (path.Length == 0)
        {
            return new DidDocument(did.ToString(), ".well-known/did.json");
        }

        foreach (string segment in path.Split('/'))
        {
            // "~" is fine in an address but not in a DID.
            did.Append(':').Append(segment.Replace("~", "%7E", StringComparison.Ordinal));
        }

        return new DidDocument(did.ToString(), "did.json");
    }

    /// <summary>The document. The endpoint is the root itself and ends in a slash, so that a <c>relativeRef</c> without a leading slash stays below it.</summary>
    /// <param name="baseUri">Address of the root.</param>
    /// <param name="version">The newest published version, or null.</param>
    public byte[] Write(Uri baseUri, string? version) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://www.w3.org/ns/did/v1");
        json.WriteEndArray();
        json.WriteString("id", Did);
        json.WriteStartArray("service");
        json.WriteStartObject();
        json.WriteString("id", $"{Did}#{ServiceName}");
        json.WriteString("type", "ErrorCatalog");
        json.WriteString("name", ServiceName);
        json.WriteString("serviceEndpoint", baseUri.AbsoluteUri);
        json.WriteEndObject();
        if (version is not null)
        {
            json.WriteStartObject();
            json.WriteString("id", $"{Did}#catalog");
            json.WriteString("type", "ErrorCatalogJson");
            json.WriteString("serviceEndpoint", $"{baseUri.AbsoluteUri}{version}/");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static bool IsLocalhost(Uri uri) => uri.Host is "localhost" || uri.Host.EndsWith(".localhost", StringComparison.Ordinal);
}
