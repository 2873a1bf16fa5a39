namespace ErrorCatalog.Site;

/// <summary>How far the writing of a site is.</summary>
/// <param name="Done">Files handled so far, written or found unchanged.</param>
/// <param name="Total">All files of the site.</param>
public readonly record struct SiteProgress(int Done, int Total);
