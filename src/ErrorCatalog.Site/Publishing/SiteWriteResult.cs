namespace ErrorCatalog.Site;

/// <summary>What writing a site did. <c>site-manifest.json</c> is not counted.</summary>
/// <param name="Written">Files that were new or different.</param>
/// <param name="Unchanged">Files that were left alone.</param>
/// <param name="Removed">Files of an earlier build that the site no longer has.</param>
public sealed record SiteWriteResult(int Written, int Unchanged, int Removed);
