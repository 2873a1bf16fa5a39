using ErrorCatalog.Compiler;

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

    /// <summary>How pages in one language are stored.</summary>
    public SiteLayoutKind Layout { get; init; }

    /// <summary>
    /// Baselines of the published versions, in any order. Their addresses must go on resolving; each also becomes an
    /// immutable copy, and the change log tells what happened between them.
    /// </summary>
    public IReadOnlyList<BaselineFile> Baselines { get; init; } = [];

    /// <summary>Links to the files of the texts, or null.</summary>
    public TextSources? TextSources { get; init; }

    /// <summary>Address under which readers report a mistake on a page (<c>key</c>, <c>locale</c>, <c>url</c>), or null.</summary>
    public LinkTemplate? ReportUrl { get; init; }

    /// <summary>Where the code raises the errors, or null.</summary>
    public RaisedPlaces? RaisedPlaces { get; init; }

    /// <summary>Markdown pages to publish beside the catalogs, or null.</summary>
    public SiteDocuments? Documents { get; init; }

    /// <summary>Templates and style of the user, or null.</summary>
    public SiteTheme? Theme { get; init; }
}
