using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Layout;

/// <summary>
/// Decides which folder of the site holds which catalog. Catalogs that share a <c>base-uri</c> share a root. A single
/// root is the output folder itself. Several roots on one host lie as their addresses do, below the deepest folder
/// that they share; if they cannot (other hosts, or no address), each lies under the name of its first catalog.
/// </summary>
internal static class SiteRootPlanner
{
    /// <summary>Plans the roots, ordered by folder (ordinal).</summary>
    /// <exception cref="SiteBuildException">An address cannot be published at.</exception>
    public static SiteLayout Plan(IEnumerable<CatalogModel> catalogs, Uri? siteUri)
    {
        Uri? site = siteUri is null ? null : Normalize(siteUri, "The base URI of the site");
        List<SiteRoot> groups = [];
        foreach (IGrouping<string, CatalogModel> group in catalogs
            .OrderBy(catalog => catalog.Name, StringComparer.Ordinal)
            .GroupBy(catalog => BaseUriOf(catalog)?.AbsoluteUri ?? "\0" + catalog.Name, StringComparer.Ordinal))
        {
            CatalogModel[] members = [.. group];
            groups.Add(new SiteRoot(members[0].Name + "/", BaseUriOf(members[0]), members));
        }

        if (groups.Count == 1)
        {
            SiteRoot single = groups[0] with { Folder = "", BaseUri = site ?? groups[0].BaseUri };
            return new SiteLayout(single.BaseUri, [single]);
        }

        string? shared = SharedFolder(groups);
        SiteRoot[] roots =
        [
            .. groups
                .Select(group => shared is null ? group : group with { Folder = group.BaseUri!.AbsoluteUri[shared.Length..] })
                .Select(group => site is null ? group : group with { BaseUri = new Uri(site, group.Folder) })
                .OrderBy(group => group.Folder, StringComparer.Ordinal),
        ];
        return new SiteLayout(site ?? (shared is null ? null : new Uri(shared)), roots);
    }

    /// <summary>The address of the deepest folder that all roots share, or null when they are not all on one host.</summary>
    private static string? SharedFolder(List<SiteRoot> groups)
    {
        if (groups.Count == 0 || groups.Any(group => group.BaseUri is null))
        {
            return null;
        }

        string shared = groups[0].BaseUri!.AbsoluteUri;
        foreach (SiteRoot group in groups)
        {
            string address = group.BaseUri!.AbsoluteUri;
            int length = shared.AsSpan().CommonPrefixLength(address);
            shared = shared[..(shared.AsSpan(0, length).LastIndexOf('/') + 1)];
        }

        // Less than the shortest "scheme://authority/" means that even the hosts differ.
        return groups.All(group => shared.Length >= group.BaseUri!.GetLeftPart(UriPartial.Authority).Length + 1) ? shared : null;
    }

    private static Uri? BaseUriOf(CatalogModel catalog)
    {
        if (catalog.BaseUri is null)
        {
            return null;
        }

        string subject = $"The base-uri of catalog '{catalog.Name}'";
        return Uri.TryCreate(catalog.BaseUri, UriKind.Absolute, out Uri? uri)
            ? Normalize(uri, subject)
            : throw NotPublishable(subject, catalog.BaseUri);
    }

    private static Uri Normalize(Uri uri, string subject)
    {
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw NotPublishable(subject, uri.OriginalString);
        }

        foreach (string segment in uri.AbsolutePath.Trim('/').Split('/'))
        {
            // A folder name that is not spelled the same on disk and in the address would need a second rule.
            if (uri.AbsolutePath.Length > 1 && (!Slug.IsPortableSegment(segment) || Uri.EscapeDataString(segment) != segment))
            {
                throw NotPublishable(subject, uri.OriginalString);
            }
        }

        return uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    private static SiteBuildException NotPublishable(string subject, string found) => new(
        $"Expected {subject} to be an absolute http or https address whose folders use letters, digits and '.', '_', '-', '~' only, " +
        $"without query, fragment or user, but got '{found}'. Write it like https://errors.example.org/agent/.");
}
