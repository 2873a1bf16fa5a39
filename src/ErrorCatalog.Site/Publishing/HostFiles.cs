using System.Globalization;
using System.Text;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;

namespace ErrorCatalog.Site.Publishing;

/// <summary>Files that only hosts read: headers and redirects in the form of Netlify, Cloudflare Pages and GitLab Pages, and robots.txt.</summary>
internal static class HostFiles
{
    /// <summary>Cloudflare Pages reads that many redirects and drops the rest silently.</summary>
    private const int MostRedirects = 2_000;

    /// <summary>Longest line that Cloudflare Pages reads.</summary>
    private const int LongestRedirect = 1_000;

    /// <summary>The headers that a page cannot set by itself.</summary>
    public static byte[] Headers(Uri? siteUri)
    {
        string top = siteUri?.AbsolutePath ?? "/";
        return Encoding.UTF8.GetBytes($"""
            {top}*
              Content-Security-Policy: {PageFrame.ContentSecurityPolicy}; frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Access-Control-Allow-Origin: *

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>
    /// Redirects from other names to the frozen addresses. Names without a page come first, because only a redirect makes
    /// them resolve. Status 302: a cached 301 would pin readers.
    /// </summary>
    /// <param name="names">Each name with its key, and whether it has no page, by root.</param>
    /// <param name="siteUri">Address of the output folder, or null.</param>
    public static byte[] Redirects(IEnumerable<(SiteRoot Root, string Name, string Key, bool HasPage)> names, Uri? siteUri)
    {
        string top = siteUri?.AbsolutePath ?? "/";
        StringBuilder text = new();
        int count = 0;
        foreach ((SiteRoot root, string name, string key, _) in names.OrderBy(item => item.HasPage))
        {
            string folder = top + root.Folder;
            string line = string.Create(CultureInfo.InvariantCulture, $"{folder}{SiteRoot.CodesFolder}{Slug.ForAddress(name)} {folder}{EntryAddresses.Frozen(key)} 302\n");
            if (line.Length <= LongestRedirect && count < MostRedirects)
            {
                text.Append(line);
                count++;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Lets everybody in, and says where the sitemaps are.</summary>
    public static byte[] Robots(IEnumerable<SiteRoot> roots)
    {
        StringBuilder text = new("User-agent: *\nAllow: /\n");
        foreach (SiteRoot root in roots)
        {
            if (root.AddressOf("sitemap.xml") is { } address)
            {
                text.Append(CultureInfo.InvariantCulture, $"Sitemap: {address}\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
