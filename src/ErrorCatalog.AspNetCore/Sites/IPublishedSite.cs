namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>The files that <c>errorcatalog site build</c> makes, wherever they are kept.</summary>
public interface IPublishedSite
{
    /// <summary>An object that is replaced by another whenever the site was built again, so that what was read from it can be kept so long.</summary>
    object Version { get; }

    /// <summary>True when the site has a file.</summary>
    /// <param name="path">Path inside the site, with <c>/</c> between the parts and none in front.</param>
    bool Contains(string path);

    /// <summary>The whole content of a file, or null when the site has none at that path.</summary>
    /// <param name="path">Path inside the site, with <c>/</c> between the parts and none in front.</param>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>The languages of a root (docs/site.md), as BCP 47 tags; empty where there is no root.</summary>
    /// <param name="root">Path of the root, empty or ending in <c>/</c>.</param>
    IReadOnlyList<string> LocalesIn(string root);
}
