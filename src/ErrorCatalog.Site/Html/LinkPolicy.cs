using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog.Site.Html;

/// <summary>Where a link in catalog text may lead: https, mailto, a place on the page, or a page of the same site.</summary>
internal static class LinkPolicy
{
    /// <summary>True when the address may become a link.</summary>
    public static bool Allows([NotNullWhen(true)] string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return false;
        }

        foreach (char c in address)
        {
            // Browsers drop or turn these before they read the scheme, so no check of the scheme could be trusted.
            if (c is '\\' or ' ' || char.IsControl(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        if (address[0] == '#')
        {
            return true;
        }

        if (SchemeOf(address) is { } scheme)
        {
            return scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)
                || (scheme.Equals("https", StringComparison.OrdinalIgnoreCase) && HostOf(address) is not null);
        }

        // "/x" would leave the folder of the catalog, "//host" the site.
        return address[0] != '/';
    }

    /// <summary>The host, as DNS sees it, that an https address leads to; null for every other address.</summary>
    public static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 ? uri.IdnHost : null;

    private static string? SchemeOf(string address)
    {
        int end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end] : null;
    }
}
