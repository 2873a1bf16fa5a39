using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.History;

namespace ErrorCatalog.Site.Pages;

/// <summary>What each published version changed, as the compiler compares them.</summary>
internal sealed class ChangesPage(PageContext context) : Page(context)
{
    private const int MostChanges = 500;

    private static readonly (ContractSeverity Severity, string Word)[] Groups =
    [
        (ContractSeverity.Breaking, "change-breaking"), (ContractSeverity.Compatible, "change-compatible"), (ContractSeverity.Information, "change-info"),
    ];

    /// <inheritdoc/>
    public override string Title => Context.Chrome.Plain("changes");

    /// <inheritdoc/>
    public override string? Description => Context.Chrome.Plain("changes-intro");

    /// <inheritdoc/>
    public override string AddressIn(string locale) => RootSite.Changes(locale);

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<h1>{Context.Word("changes")}</h1>\n<p>{Context.Word("changes-intro")}</p>\n");
        int number = 0;
        foreach (VersionChanges version in Context.Site.History.Changes)
        {
            WriteVersion(version, $"v{number++}");
        }
    }

    private void WriteVersion(VersionChanges version, string id)
    {
        Html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">");
        if (version.Version is { } name)
        {
            Html.Write($"<bdi>{name}</bdi></h2>\n");
            if (Context.Site.History.Copies.FirstOrDefault(copy => copy.Version == name) is { } copy)
            {
                Html.Write($"<p><a href=\"{Context.Up}{copy.Path}\" type=\"application/json\">{Context.Word("version-copy")}</a> <small>SHA-256 <code>{copy.Sha256}</code></small></p>\n");
            }
        }
        else
        {
            Html.Write($"{Context.Word("unpublished")}</h2>\n");
        }

        Html.Write($"<p>{Context.Word("errors-count")}: {version.Entries}</p>\n");
        if (version.Changes is null)
        {
            Html.Write($"<p>{Context.Word("changes-first")}</p>\n");
        }
        else if (version.Changes.Count == 0)
        {
            Html.Write($"<p>{Context.Word("changes-none")}</p>\n");
        }
        else
        {
            foreach ((ContractSeverity severity, string word) in Groups)
            {
                WriteGroup([.. version.Changes.Where(change => change.Rule.Severity == severity)], word);
            }
        }

        Html.Write($"</section>\n");
    }

    private void WriteGroup(ContractChange[] changes, string word)
    {
        if (changes.Length == 0)
        {
            return;
        }

        // The compiler speaks English.
        HtmlFragment language = new(Context.Locale == "en" ? "" : " lang=\"en\" dir=\"ltr\"");
        Html.Write($"<h3>{Context.Word(word)} <small>({changes.Length})</small></h3>\n<ul class=\"changes {word}\">\n");
        foreach (ContractChange change in changes.Take(MostChanges))
        {
            Html.Write($"<li{language}>");
            if (change.Key is { } key && Context.Site.Has(key))
            {
                Html.Write($"<a href=\"{Context.LinkTo(key)}\"><code>{key}</code></a> ");
            }

            Html.Write($"{change.Message}</li>\n");
        }

        Html.Write($"</ul>\n");
        if (changes.Length > MostChanges)
        {
            Html.Write($"<p>{Context.Word("changes-more")}: {changes.Length - MostChanges}</p>\n");
        }
    }
}
