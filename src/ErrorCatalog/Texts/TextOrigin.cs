namespace ErrorCatalog;

/// <summary>Where a text that a person sees was taken from.</summary>
public enum TextOrigin
{
    /// <summary>Nobody has such a text: the code stands in its place, or nothing.</summary>
    None,

    /// <summary>It came with this occurrence: a report brought it, or it was set on the problem.</summary>
    Occurrence,

    /// <summary>It is the pattern of the problem's catalog, with the values filled in.</summary>
    Catalog,
}
