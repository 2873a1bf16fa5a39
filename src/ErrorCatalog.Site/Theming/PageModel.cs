using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Theming;

/// <summary>What a template sees; docs/site-themes.md lists it.</summary>
internal sealed class PageModel
{
    public PageModel(Page page)
    {
        PageContext context = page.Context;
        Members = new Dictionary<string, object?>
        {
            ["site"] = new Dictionary<string, object?> { ["title"] = context.SiteTitle },
            ["page"] = new Dictionary<string, object?>
            {
                ["title"] = page.Title,
                ["locale"] = context.Locale,
                ["direction"] = LocaleNames.Direction(context.Locale),
                ["path"] = context.Path,
                ["up"] = context.Up,
                ["url"] = context.Root.AddressOf(context.Path),
                ["kind"] = page.GetType().Name.Replace("Page", "", StringComparison.Ordinal).ToLowerInvariant(),
            },
            ["words"] = new Words(context),
            ["parts"] = new Parts(page),
        };
        page.Describe(Members);
    }

    /// <summary>The members by name.</summary>
    public Dictionary<string, object?> Members { get; }

    private sealed class Words(PageContext page) : LazyMembers
    {
        public override object? Find(string name) => page.Chrome.TryHtml(name);
    }

    private sealed class Parts(Page page) : LazyMembers
    {
        public override object? Find(string name) => SiteTheme.Parts.Contains(name) ? page.Fragment(name) : null;
    }
}
