using ErrorCatalog.Site.Chrome;

namespace ErrorCatalog.Site.Layout;

/// <summary>The files that all pages of a root share.</summary>
internal static class SiteAssets
{
    private const string Owner = "the style of the pages";

    /// <summary>The scripts that every page loads; pages are complete without them.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["site.js", "search.js"];

    private static readonly string[] Names = ["site.css", "search.css", "icon.svg", .. Scripts];

    /// <summary>Adds them below a folder, which is empty or ends in <c>/</c>. Files of a theme take the place of ours.</summary>
    public static void AddTo(SitePlan plan, string folder, SiteTheme? theme)
    {
        foreach (string name in Names)
        {
            if (theme?.Assets.ContainsKey(name) != true)
            {
                plan.Add($"{folder}assets/{name}", Owner, () => EmbeddedTexts.Read("assets/" + name));
            }
        }

        foreach ((string name, byte[] content) in theme?.Assets ?? new Dictionary<string, byte[]>())
        {
            plan.Add($"{folder}assets/{name}", "a file of the theme", () => content);
        }
    }
}
