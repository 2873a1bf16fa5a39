using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Layout;

/// <summary>A folder of the site that holds whole catalogs: everything under one <c>base-uri</c>.</summary>
/// <param name="Folder">Path inside the output folder, empty or ending in <c>/</c>.</param>
/// <param name="BaseUri">Address of the folder, ending in <c>/</c>, or null when nobody said where it is published.</param>
/// <param name="Catalogs">The catalogs, ordered by name; never empty.</param>
internal sealed record SiteRoot(string Folder, Uri? BaseUri, IReadOnlyList<CatalogModel> Catalogs)
{
    /// <summary>Folder of the frozen addresses, inside a root.</summary>
    public const string CodesFolder = "error-codes/";

    /// <summary>Folder of the search inside that of a language. An entry with the key <c>search</c> keeps its own address.</summary>
    public string SearchFolder { get; } = Catalogs.Any(catalog => catalog.Entries.Any(entry => entry.Key == "search")) ? "_search/" : "search/";

    /// <summary>What leads from the root to the output folder.</summary>
    public string UpToTop => string.Concat(Enumerable.Repeat("../", Folder.AsSpan().Count('/')));

    /// <summary>The absolute address of a path of this root, or null when the root has none.</summary>
    public string? AddressOf(string path) => BaseUri is null ? null : BaseUri.AbsoluteUri + path;
}
