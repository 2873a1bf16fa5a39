namespace ErrorCatalog.Site;

/// <summary>How to build a site.</summary>
public sealed record SiteOptions
{
    /// <summary>
    /// Address of the output folder, absolute http or https; replaces what the catalogs' <c>base-uri</c> says, for
    /// example to try a site on localhost. Null keeps the catalogs' own addresses.
    /// </summary>
    public Uri? BaseUri { get; init; }

    /// <summary>Name of the site as readers see it, or null for the names of the catalogs.</summary>
    public string? Title { get; init; }
}
