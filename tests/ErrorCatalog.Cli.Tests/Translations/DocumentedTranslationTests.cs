using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary>What the pages about translations show is what the tool prints and writes.</summary>
public sealed class DocumentedTranslationTests
{
    private const string CatalogPath = "catalog/orders.errors.yaml";
    private const string SpanishPath = "catalog/locales/es/orders.yaml";

    [Fact]
    public async Task From_a_language_that_is_begun_to_a_change_that_is_accepted()
    {
        using Workspace work = await OrdersAsync();
        string sync = await PageAsync("l10n-sync");
        string status = await PageAsync("l10n-status");
        DocumentedRun[] syncs = [.. DocumentedRun.In(sync)];
        Assert.Equal(2, syncs.Length);

        await IsTrueAsync(work, syncs[0]);
        work.With(SpanishPath, work.Read(SpanishPath) + Blocks(sync, "yaml")[0]);
        DocumentedRun count = Assert.Single(DocumentedRun.In(status));
        await IsTrueAsync(work, count);
        Assert.Equal(Blocks(status, "json")[0], (await Tool.RunAsync(work.Root, [.. count.Arguments, "--json"])).Fine().Out);
        await IsTrueAsync(work, syncs[1]);
        work.Change(CatalogPath, "Tell support", "Give support");
        await IsTrueAsync(work, Assert.Single(DocumentedRun.In(await PageAsync("l10n-accept"))));
    }

    [Fact]
    public async Task From_a_file_of_any_form_to_the_one_form()
    {
        using Workspace work = await OrdersAsync();
        string page = await PageAsync("l10n-format");
        string[] files = Blocks(page, "yaml");
        work.With(SpanishPath, files[0]);

        await IsTrueAsync(work, Assert.Single(DocumentedRun.In(page)));

        Assert.Equal(files[1], work.Read(SpanishPath));
    }

    [Fact]
    public async Task From_a_catalog_to_a_language_that_nobody_speaks()
    {
        using Workspace work = await OrdersAsync();
        string page = await PageAsync("l10n-pseudo");

        await IsTrueAsync(work, Assert.Single(DocumentedRun.In(page)));

        Assert.Equal(Assert.Single(Blocks(page, "yaml")), work.Read("catalog/locales/en-XA/orders.yaml"));
    }

    private static async Task<Workspace> OrdersAsync()
    {
        var work = new Workspace();
        await IsTrueAsync(work, Assert.Single(DocumentedRun.In(await PageAsync("init"))));
        return work;
    }

    private static async Task IsTrueAsync(Workspace work, DocumentedRun run) =>
        Assert.Equal(run.Output + "\n", (await Tool.RunAsync(work.Root, run.Arguments)).Fine().Out);

    private static string[] Blocks(string page, string language) => [.. page.Split($"```{language}\n").Skip(1).Select(rest => rest.Split("```")[0])];

    private static Task<string> PageAsync(string name) => File.ReadAllTextAsync(Checkout.PathOf($"docs/cli/{name}.md"));
}
