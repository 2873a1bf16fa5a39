using Microsoft.Playwright;

namespace ErrorCatalog.Site.Browser.Tests.Browsers;

/// <summary>A reader with a browser of their own, who notices everything that must not happen on a page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Dialogs, script errors, violations of the policy and requests to other hosts.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
            {
                return [.. _complaints];
            }
        }
    }

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri origin, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = origin.AbsoluteUri;
        IBrowserContext context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        IPage page = await context.NewPageAsync();
        Visit visit = new(context, page);
        page.Dialog += async (_, dialog) =>
        {
            visit.Complain($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => visit.Complain($"script error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                visit.Complain($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!new Uri(request.Url).Authority.Equals(origin.Authority, StringComparison.Ordinal))
            {
                visit.Complain($"request: {request.Url}");
            }
        };
        return visit;
    }

    /// <summary>Keeps a picture of the page.</summary>
    public Task ScreenshotAsync(string name) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Chromium.Screenshots, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Complain(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }
}
