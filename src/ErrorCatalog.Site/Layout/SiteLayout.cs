namespace ErrorCatalog.Site.Layout;

/// <summary>Which folders of a site hold which catalogs.</summary>
/// <param name="SiteUri">Address of the output folder, or null when it is not known.</param>
/// <param name="Roots">The roots, ordered by folder (ordinal).</param>
internal sealed record SiteLayout(Uri? SiteUri, IReadOnlyList<SiteRoot> Roots);
