namespace ErrorCatalog.Site;

/// <summary>How pages in one language are stored. The frozen addresses are the same in both.</summary>
public enum SiteLayoutKind
{
    /// <summary><c>de/key/index.html</c>: addresses end in a slash, which every host answers.</summary>
    Nested,

    /// <summary><c>de/key.html</c>: half as many entries on disk, for large sites and hosts that count folders.</summary>
    Flat,
}
