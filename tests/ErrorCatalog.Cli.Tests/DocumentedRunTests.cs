using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary>What the pages of the tool show is what the tool prints.</summary>
public sealed class DocumentedRunTests
{
    [Theory]
    [InlineData("explain", 2)]
    [InlineData("render", 1)]
    public async Task Examples_on_the_projects_own_catalog_are_true(string page, int count)
    {
        DocumentedRun[] runs = [.. DocumentedRun.In(await PageAsync(page))];

        Assert.Equal(count, runs.Length);
        foreach (DocumentedRun run in runs)
        {
            Assert.Equal(run.Output + "\n", (await Tool.RunAsync(Path.Combine(Documents.Folder, ".."), run.Arguments)).Fine().Out);
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
    }

    private static Task<string> PageAsync(string name) => File.ReadAllTextAsync(Path.Combine(Documents.Folder, "cli", name + ".md"));
}
