using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Layout;

/// <summary>The files that all pages of a root share.</summary>
internal static class SiteAssets
{
    /// <summary>Adds them below a folder, which is empty or ends in <c>/</c>.</summary>
    public static void AddTo(SitePlan plan, string folder)
    {
        foreach (string name in (ReadOnlySpan<string>)["site.css", "search.css", "search.js", "icon.svg"])
        {
            plan.Add($"{folder}assets/{name}", "the style of the pages", () => EmbeddedTexts.Read("assets/" + name));
        }
    }
}
