using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>What every part of a page needs to know about the page.</summary>
/// <param name="Site">What the pages of the root are made from.</param>
/// <param name="Locale">Language of the page.</param>
/// <param name="Path">Address inside the root; empty for the root itself, and else it ends in <c>/</c> or <c>.html</c>.</param>
internal sealed record PageContext(RootSite Site, string Locale, string Path)
{
    public SiteRoot Root => Site.Root;

    public RootTexts Texts => Site.Texts;

    public ChromeTexts Chrome { get; } = Site.Chrome(Locale);

    public string SiteTitle => Site.Title;

    /// <summary>What leads from the page to the root. Links are relative, so a site works under any address.</summary>
    public string Up { get; init; } = Path.AsSpan().Count('/') switch
    {
        0 => "./",
        1 => "../",
        2 => "../../",
        int depth => string.Concat(Enumerable.Repeat("../", depth)),
    };

    /// <summary>True when links stay on the frozen addresses, which have no language.</summary>
    public bool IsFrozen => Path.Length == 0 || Path.StartsWith(SiteRoot.CodesFolder, StringComparison.Ordinal);

    /// <summary>Where the page of another entry lies, as seen from this page.</summary>
    public string LinkTo(string key) => Up + (IsFrozen ? EntryAddresses.Frozen(key) : Site.Localized(key, Locale));

    /// <summary>Where the list of all errors lies, as seen from this page.</summary>
    public string LinkToIndex => Up + (IsFrozen ? SiteRoot.CodesFolder : Locale + "/");

    /// <summary>A word of the page.</summary>
    public HtmlFragment Word(string key) => Chrome.Html(key);
}
