using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Publishing;

/// <summary>What a site is made from besides catalogs, checked but not read yet.</summary>
internal sealed record SiteInput
{
    public Uri? BaseUri { get; init; }

    public string? Title { get; init; }

    public SiteLayoutKind Layout { get; init; }

    public string? ThemeFolder { get; init; }

    public LinkTemplate? EditUrl { get; init; }

    public LinkTemplate? ReportUrl { get; init; }

    public string? SourceFolder { get; init; }

    public LinkTemplate? SourceUrl { get; init; }

    public string? PagesFolder { get; init; }

    public Uri? PagesUrl { get; init; }
}
