using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary>What the pages of the tool show is what the tool prints.</summary>
public sealed class DocumentedRunTests
{
    [Theory]
    [InlineData("explain", 2)]
    [InlineData("resolve", 1)]
    [InlineData("render", 1)]
    public async Task Examples_on_the_projects_own_catalog_are_true(string page, int count)
    {
        DocumentedRun[] runs = [.. DocumentedRun.In(await PageAsync(page))];

        Assert.Equal(count, runs.Length);
        foreach (DocumentedRun run in runs)
        {
            Assert.Equal(run.Output + "\n", (await Tool.RunAsync(Checkout.Root, run.Arguments)).Fine().Out);
        }
    }

    [Fact]
    public async Task The_way_from_an_empty_folder_to_a_site_is_as_shown()
    {
        using var work = new Workspace();
        string newPage = await PageAsync("new");
        DocumentedRun[] runs = [.. DocumentedRun.In(await PageAsync("init")), .. DocumentedRun.In(newPage), .. DocumentedRun.In(await PageAsync("site-build"))];

        Assert.Equal(4, runs.Length);
        foreach (DocumentedRun run in runs)
        {
            Assert.Equal(run.Output + "\n", (await Tool.RunAsync(work.Root, run.Arguments)).Fine().Out);
        }

        Assert.Contains(newPage.Split("```yaml\n")[1].Split("```")[0], work.Read("catalog/orders.errors.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_finding_that_is_shown_is_found()
    {
        using var work = new Workspace();
        string page = await PageAsync("check");
        DocumentedRun check = Assert.Single(DocumentedRun.In(page));
        foreach (DocumentedRun run in (DocumentedRun[])[.. DocumentedRun.In(await PageAsync("init")), .. DocumentedRun.In(await PageAsync("new"))])
        {
            (await Tool.RunAsync(work.Root, run.Arguments)).Fine();
        }

        string[] lines = work.Read("catalog/orders.errors.yaml").Split('\n');
        lines[20] = lines[20].Replace("message", "mesage", StringComparison.Ordinal);
        work.With("catalog/orders.errors.yaml", string.Join('\n', lines));

        Assert.Equal(check.Output + "\n", (await Tool.RunAsync(work.Root, check.Arguments)).Out);
        Assert.Equal(page.Split("```json\n")[1].Split("```")[0], (await Tool.RunAsync(work.Root, [.. check.Arguments, "--json"])).Out);
    }

    [Fact]
    public async Task A_change_is_compared_with_what_was_published_as_shown()
    {
        using var work = new Workspace();
        foreach (DocumentedRun run in (DocumentedRun[])[.. DocumentedRun.In(await PageAsync("init")), .. DocumentedRun.In(await PageAsync("new"))])
        {
            (await Tool.RunAsync(work.Root, run.Arguments)).Fine();
        }

        DocumentedRun accept = Assert.Single(DocumentedRun.In(await PageAsync("baseline-accept")));
        Assert.Equal(accept.Output + "\n", (await Tool.RunAsync(work.Root, accept.Arguments)).Fine().Out);

        string page = await PageAsync("diff");
        DocumentedRun diff = Assert.Single(DocumentedRun.In(page));
        work.With("catalog/orders.errors.yaml", work.Read("catalog/orders.errors.yaml").Replace("impact: message", "impact: thread", StringComparison.Ordinal));
        ToolResult result = await Tool.RunAsync(work.Root, diff.Arguments);

        Assert.Equal((3, diff.Output + "\n"), (result.ExitCode, result.Out));
        Assert.Equal(page.Split("```json\n")[1].Split("```")[0], (await Tool.RunAsync(work.Root, [.. diff.Arguments, "--json"])).Out);

        DocumentedRun fix = Assert.Single(DocumentedRun.In(await PageAsync("baseline-fix")));
        Assert.Equal(fix.Output + "\n", (await Tool.RunAsync(work.Root, fix.Arguments)).Fine().Out);
    }

    [Fact]
    public async Task A_translation_goes_out_and_comes_back_as_shown()
    {
        using var work = new Workspace();
        DocumentedRun init = Assert.Single(DocumentedRun.In(await PageAsync("init")));
        (await Tool.RunAsync(work.Root, init.Arguments)).Fine();
        await RequireAsync(work, "schema", exitCode: 0);
        DocumentedRun export = await RequireAsync(work, "l10n-export", exitCode: 0);
        work.With("es.po", Filled(Filled(export.Output + "\n", "Internal error", "Error interno"), "Tell support the reference {reference}.", "Indique a soporte la referencia {referencia}."));

        await RequireAsync(work, "l10n-import", exitCode: 1);

        Assert.Equal("internal-error:\n  title: \"Error interno\"\n", work.Read("catalog/locales/es/orders.yaml"));

        static string Filled(string po, string source, string target) =>
            po.Replace($"msgid \"{source}\"\nmsgstr \"\"", $"msgid \"{source}\"\nmsgstr \"{target}\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_of_another_system_is_imported_as_shown()
    {
        using var work = new Workspace();
        string page = await PageAsync("import");
        string[] files = [.. page.Split("```json\n").Skip(1).Select(part => part.Split("```")[0])];
        work.With("messages.json", files[0]).With("translations/de.json", files[1]);

        await RequireAsync(work, "import", exitCode: 0);

        Assert.Equal(page.Split("```yaml\n")[1].Split("```")[0], work.Read("paint/locales/de/typescript.yaml"));
    }

    [Fact]
    public async Task The_code_that_is_shown_has_the_findings_that_are_shown()
    {
        string page = await PageAsync("lint");
        DocumentedRun lint = Assert.Single(DocumentedRun.In(page));
        using Workspace work = new Workspace().With("src/Orders.cs", Block(page, "csharp", 0));

        Assert.Equal(lint.Output + "\n", (await Tool.RunAsync(work.Root, lint.Arguments)).Out);
        Assert.Equal(Block(page, "json", 0), (await Tool.RunAsync(work.Root, [.. lint.Arguments, "--json"])).Out);
    }

    [Fact]
    public async Task The_code_that_is_shown_is_adopted_as_shown()
    {
        string page = await PageAsync("adopt");
        DocumentedRun[] runs = [.. DocumentedRun.In(page)];
        using Workspace work = await new Workspace()
            .With("Orders.csproj", CodeProject.UsingTheProduct)
            .With("catalog/orders.errors.yaml", CodeProject.Catalog)
            .With("Orders.cs", Block(page, "csharp", 0))
            .RestoredAsync("Orders.csproj");

        Assert.Equal(2, runs.Length);
        foreach (DocumentedRun run in runs)
        {
            Assert.Equal(run.Output + "\n", (await Tool.RunAsync(work.Root, run.Arguments)).Fine().Out);
        }

        Assert.Equal(Block(page, "csharp", 1), work.Read("Orders.cs"));
    }

    private static async Task<DocumentedRun> RequireAsync(Workspace work, string page, int exitCode)
    {
        DocumentedRun run = Assert.Single(DocumentedRun.In(await PageAsync(page)));
        ToolResult result = await Tool.RunAsync(work.Root, run.Arguments);
        Assert.Equal((exitCode, run.Output + "\n"), (result.ExitCode, result.Out));
        return run;
    }

    private static string Block(string page, string language, int index) => page.Split($"```{language}\n")[index + 1].Split("```")[0];

    private static Task<string> PageAsync(string name) => File.ReadAllTextAsync(Checkout.PathOf($"docs/cli/{name}.md"));
}
