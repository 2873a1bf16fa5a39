using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Pages;
using ErrorCatalog.Site.Texts;

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
    /// <exception cref="SiteBuildException">The catalogs cannot be published together, or not at their address.</exception>
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
        string siteTitle = options.Title ?? string.Join(", ", catalogs.Catalogs.Select(catalog => catalog.Name));
        string locale = roots[0].Catalogs[0].SourceLocale;
        foreach (SiteRoot root in roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string title = options.Title ?? string.Join(", ", root.Catalogs.Select(catalog => catalog.Name));
            new RootPlanner(plan, root, new RootTexts(root, catalogs.Locales), title).AddFiles(cancellationToken);
        }

        // Hosts look for these at the top only. Without .nojekyll, GitHub Pages drops folders that begin with a dot.
        plan.Add(".nojekyll", "the mark for GitHub Pages", static () => []);
        plan.Add("404.html", "the page for unknown addresses", () => NotFoundPage.Render(roots, siteUri, siteTitle, locale));
        if (roots.All(root => root.Folder.Length > 0))
        {
            plan.Add("index.html", "the list of catalogs", () => OverviewPage.Render(roots, siteTitle, locale));
            SiteAssets.AddTo(plan, "");
        }

        return plan.Complete();
    }
}
