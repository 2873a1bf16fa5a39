using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>What every part of a page needs to know about the page.</summary>
/// <param name="Root">The root that the page belongs to.</param>
/// <param name="Texts">Texts of the root.</param>
/// <param name="Chrome">Words of the pages in this language.</param>
/// <param name="SiteTitle">Name of the site.</param>
/// <param name="Locale">Language of the page.</param>
/// <param name="Path">Address inside the root; ends in <c>/</c>, empty for the root itself.</param>
internal sealed record PageContext(SiteRoot Root, RootTexts Texts, ChromeTexts Chrome, string SiteTitle, string Locale, string Path)
{
    /// <summary>What leads from the page to the root. Links are relative, so a site works under any address.</summary>
    public string Up { get; } = Path.Length == 0 ? "./" : string.Concat(Enumerable.Repeat("../", Path.AsSpan().Count('/')));

    /// <summary>True when links stay on the frozen addresses, which have no language.</summary>
    public bool IsFrozen => Path.Length == 0 || Path.StartsWith(SiteRoot.CodesFolder, StringComparison.Ordinal);

    /// <summary>Where the page of another entry lies, as seen from this page.</summary>
    public string LinkTo(string key) => Up + (IsFrozen ? EntryAddresses.Frozen(key) : EntryAddresses.Localized(key, Locale));

    /// <summary>Where the list of all errors lies, as seen from this page.</summary>
    public string LinkToIndex => Up + (IsFrozen ? SiteRoot.CodesFolder : Locale + "/");

    /// <summary>A word of the page.</summary>
    public HtmlFragment Word(string key) => Chrome.Html(key);
}
