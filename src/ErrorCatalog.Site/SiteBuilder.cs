using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Documents;
using ErrorCatalog.Site.History;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Publishing;
using ErrorCatalog.Site.Translations;

namespace ErrorCatalog.Site;

/// <summary>Turns compiled catalogs into a static site: pages for people, JSON for programs, addresses that stay.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Plans the site of <paramref name="catalogs"/>. Nothing is read or written; the same catalogs always make the same
    /// bytes. The content of the files is made when <see cref="SiteContent.Files"/> is enumerated.
    /// </summary>
    /// <param name="catalogs">What the compiler made; its findings are not looked at.</param>
    /// <param name="options">Address and title.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    /// <exception cref="SiteBuildException">The catalogs cannot be published together, or not at their address, or an address that a version published would be gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SiteContent Build(CompiledCatalogs catalogs, SiteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        ArgumentNullException.ThrowIfNull(options);
        if (catalogs.Catalogs.Count == 0)
        {
            throw new SiteBuildException("Expected at least one catalog but got none. Check the folder that the catalogs are read from.");
        }

        SitePlan plan = new();
        (Uri? siteUri, IReadOnlyList<SiteRoot> roots) = SiteRootPlanner.Plan(catalogs.Catalogs, options.BaseUri);
        VersionHistory.Check(roots, options.Baselines);
        StaleTextIndex stale = new(catalogs.Translations);
        List<RootPlanner> planners = [];
        RootSite? first = null;
        foreach (SiteRoot root in roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RootSite site = new(root, catalogs, stale, options);
            first ??= site;
            RootPlanner planner = new(plan, site);
            planner.AddFiles(cancellationToken);
            planners.Add(planner);
        }

        AddTop(plan, siteUri, roots, first!, planners);
        return plan.Complete();
    }

    // Hosts look for these at the top only. Without .nojekyll, GitHub Pages drops names that begin with a dot or an underscore.
    private static void AddTop(SitePlan plan, Uri? siteUri, IReadOnlyList<SiteRoot> roots, RootSite first, List<RootPlanner> planners)
    {
        string top = siteUri?.AbsolutePath ?? "/";
        plan.Add(".nojekyll", "the mark for GitHub Pages", static () => []);
        plan.Add("404.html", "the page for unknown addresses", () => new NotFoundPage(new PageContext(first, first.Texts.SourceLocale, "404.html") { Up = top + first.Root.Folder }, top, roots).Render());
        plan.Add("_headers", "the headers for hosts", () => HostFiles.Headers(siteUri));
        plan.Add("_redirects", "the redirects for hosts", () => HostFiles.Redirects(planners.SelectMany(planner => planner.Names), siteUri));
        plan.Add("robots.txt", "the file for crawlers", () => HostFiles.Robots(roots));
        string title = first.Options.Title ?? string.Join(", ", roots.SelectMany(root => root.Catalogs).Select(catalog => catalog.Name).Order(StringComparer.Ordinal));
        if (first.Options.Documents is { } documents)
        {
            new DocumentPages(documents, title, first.Texts.SourceLocale, first.Options.Theme).AddTo(plan);
        }

        if (roots.All(root => root.Folder.Length > 0))
        {
            plan.Add("index.html", "the list of catalogs", () => OverviewPage.Render(roots, title, first.Texts.SourceLocale, first.Options.Documents is not null));
            SiteAssets.AddTo(plan, "", first.Options.Theme);
        }
    }
}
