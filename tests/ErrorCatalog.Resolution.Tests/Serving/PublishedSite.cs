using ErrorCatalog.Site;

namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>The real site of the project's catalogs, built for the address of a server on loopback.</summary>
internal static class PublishedSite
{
    /// <summary>Builds the site into memory. Without an address it is the site of the catalogs' own addresses.</summary>
    public static Func<string, byte[]?> Build(Uri? address)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (SiteFile file in SiteBuilder.Build(Repository.Catalogs, new SiteOptions { BaseUri = address }).Files())
        {
            files["/" + file.Path] = file.Content.ToArray();
        }

        return path => files.GetValueOrDefault(path);
    }
}
