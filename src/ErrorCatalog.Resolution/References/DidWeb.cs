using System.Globalization;

namespace ErrorCatalog.Resolution.References;

/// <summary>The did:web method (CCG report of 2024-08): where the document of a DID lies.</summary>
internal static class DidWeb
{
    private const string Prefix = "did:web:";

    /// <summary>
    /// Address of the folder that the DID names, ending in <c>/</c>, and of its document; null when the DID is malformed or
    /// names no host but an IP address, which the method rules out.
    /// </summary>
    /// <param name="did">The DID.</param>
    /// <param name="scheme"><c>https</c>; <c>http</c> to try a site on this machine.</param>
    public static (Uri Root, Uri Document)? Locate(string did, string scheme)
    {
        if (!did.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string[] segments = did[Prefix.Length..].Split(':');
        if (Authority(segments[0]) is not { } authority || segments.Skip(1).Any(segment => !IsFolder(segment)))
        {
            return null;
        }

        string path = string.Concat(segments.Skip(1).Select(segment => segment + "/"));
        if (!Uri.TryCreate($"{scheme}://{authority}/{path}", UriKind.Absolute, out Uri? root) || root.HostNameType != UriHostNameType.Dns)
        {
            return null;
        }

        return (root, new Uri(root, path.Length == 0 ? ".well-known/did.json" : "did.json"));
    }

    private static string? Authority(string text)
    {
        int mark = text.IndexOf("%3A", StringComparison.OrdinalIgnoreCase);
        string host = mark < 0 ? text : text[..mark];
        if (host.Contains('%', StringComparison.Ordinal) || Uri.CheckHostName(host) != UriHostNameType.Dns)
        {
            return null;
        }

        return mark < 0 ? host
            : ushort.TryParse(text.AsSpan(mark + 3), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) && port > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{host}:{port}")
                : null;
    }

    /// <summary>A parser of addresses would decode dots and fold them away, and the document would be that of another DID.</summary>
    private static bool IsFolder(string segment)
    {
        string decoded = Uri.UnescapeDataString(segment);
        return decoded.Length > 0 && decoded is not ("." or "..") && !decoded.Any(c => c is '/' or '\\' or '%' or '?' or '#' || char.IsControl(c));
    }
}
