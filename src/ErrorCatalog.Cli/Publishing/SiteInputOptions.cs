using System.CommandLine;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Errors;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Publishing;

/// <summary>What a site is made from besides catalogs, on the command line; the same for every verb that makes one.</summary>
internal sealed class SiteInputOptions
{
    private static readonly string[] ReportNames = ["key", "locale", "url"];

    private readonly Option<string?> _baseUri = new("--base-uri") { Description = "Address to publish at instead of the catalog's own.", HelpName = "URL" };
    private readonly Option<string?> _title = new("--title") { Description = "Title of the site.", HelpName = "TEXT" };
    private readonly Option<string?> _layout = new("--layout") { Description = "nested for addresses that end in a slash (default), flat for half as many entries on disk.", HelpName = "LAYOUT" };
    private readonly Option<string?> _theme = new("--theme") { Description = "Folder with templates and a style sheet of your own.", HelpName = "DIR" };
    private readonly Option<string?> _editUrl = new("--edit-url") { Description = "Address at which a text is edited; {path}, {line}, {locale} and {key} stand for its place.", HelpName = "TEMPLATE" };
    private readonly Option<string?> _reportUrl = new("--report-url") { Description = "Address for reports about a page; {key}, {locale} and {url} stand for the page.", HelpName = "TEMPLATE" };
    private readonly Option<string?> _sources = new("--sources") { Description = "Folder with C# code; pages tell where it raises their error.", HelpName = "DIR" };
    private readonly Option<string?> _sourceUrl = new("--source-url") { Description = "Address of a line of code; {path} and {line} stand for it.", HelpName = "TEMPLATE" };
    private readonly Option<string?> _pages = new("--pages") { Description = "Folder with Markdown pages to publish beside the catalogs.", HelpName = "DIR" };
    private readonly Option<string?> _pagesUrl = new("--pages-url") { Description = "Address of the same folder in a repository; links that leave it lead there.", HelpName = "URL" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _baseUri, _title, _layout, _theme, _editUrl, _reportUrl, _sources, _sourceUrl, _pages, _pagesUrl })
        {
            command.Add(option);
        }
    }

    /// <exception cref="ProblemException">A value does not fit its option.</exception>
    public SiteInput Read(ParseResult parsed) => new()
    {
        BaseUri = parsed.GetValue(_baseUri) is { } text ? new Uri(PublishAddress.Parse("--base-uri", text)) : null,
        Title = parsed.GetValue(_title),
        Layout = parsed.GetValue(_layout) switch
        {
            null or "nested" => SiteLayoutKind.Nested,
            "flat" => SiteLayoutKind.Flat,
            var other => throw ErrorcatalogErrors.ArgumentValueInvalid("--layout", other, "nested or flat").ToException(),
        },
        ThemeFolder = parsed.GetValue(_theme),
        EditUrl = Template(parsed, _editUrl, TextSources.Names),
        ReportUrl = Template(parsed, _reportUrl, ReportNames),
        SourceFolder = parsed.GetValue(_sources),
        SourceUrl = Template(parsed, _sourceUrl, RaisedPlaces.Names),
        PagesFolder = parsed.GetValue(_pages),
        PagesUrl = parsed.GetValue(_pagesUrl) is { } pages ? new Uri(PublishAddress.Parse("--pages-url", pages)) : null,
    };

    private static LinkTemplate? Template(ParseResult parsed, Option<string?> option, IReadOnlyList<string> names)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        return LinkTemplate.TryParse(text, names, out LinkTemplate? template, out string? expected)
            ? template
            : throw ErrorcatalogErrors.ArgumentValueInvalid(option.Name, text, expected).ToException();
    }
}
