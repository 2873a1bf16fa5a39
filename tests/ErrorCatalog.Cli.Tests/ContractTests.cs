using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>diff</c> and <c>baseline accept</c>.</summary>
public sealed class ContractTests
{
    private const int Breaking = 3;

    [Fact]
    public async Task A_version_is_accepted_once_and_compared_ever_after()
    {
        using Workspace work = Samples.Shop();

        ToolResult first = await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0");
        ToolResult again = await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0");

        Assert.Equal("Accepted 1.0.0: 1 catalog, 2 entries; the first baseline. Written to catalog/baseline/1.0.0.json\n", first.Fine().Out);
        Assert.Equal(first.Out, again.Fine().Out);
        Assert.Equal("No changes from 1.0.0 to catalog. No new version is needed.\n", (await Tool.RunAsync(work.Root, "diff")).Fine().Out);
        Assert.Equal(["baseline/1.0.0.json", "locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
    }

    [Fact]
    public async Task A_broken_promise_has_an_exit_code_of_its_own_and_is_a_finding_of_the_check()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        Edit(work, "who-retries: you", "who-retries: none");

        ToolResult diff = await Tool.RunAsync(work.Root, "diff");
        ToolResult json = await Tool.RunAsync(work.Root, "diff", "--json");
        ToolResult check = await Tool.RunAsync(work.Root, "check", "catalog");

        Assert.Equal(Breaking, diff.ExitCode);
        Assert.StartsWith("breaking shop who-retries-changed: Expected who retries of 'out-of-stock' to stay 'you', but found 'none'.", diff.Out, StringComparison.Ordinal);
        Assert.Equal("major", json.Json().GetProperty("bump").GetString());
        JsonElement change = Assert.Single(json.Json().GetProperty("changes").EnumerateArray());
        Assert.Equal(["breaking", "who-retries-changed", "shop", "out-of-stock", "you", "none"], new[] { "severity", "kind", "catalog", "key", "old", "new" }.Select(name => change.GetProperty(name).GetString()!));
        Assert.Contains("catalog/shop.errors.yaml(12,18): warning EC0213: ", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compatible_changes_end_with_one_and_words_with_none()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();

        Edit(work, "Order fewer pieces", "Please order fewer pieces");
        ToolResult words = await Tool.RunAsync(work.Root, "diff");
        Edit(work, "[ sold-out ]", "[ sold-out, empty ]");
        ToolResult alias = await Tool.RunAsync(work.Root, "diff");

        Assert.EndsWith("1 informational change from 1.0.0 to catalog. The next version is at least a patch.\n", words.Fine().Out, StringComparison.Ordinal);
        Assert.Equal(1, alias.ExitCode);
        Assert.EndsWith("1 compatible change, 1 informational change from 1.0.0 to catalog. The next version is at least a minor one.\n", alias.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_a_version_must_tell_what_changed()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        Edit(work, "impact: thread", "impact: connection");

        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.1.0")).Refused("argument-value-invalid", "major", "1 breaking change");
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Refused("file-already-exists", "1.0.0.json");
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "one")).Refused("argument-value-invalid", "“one”".Trim('“', '”'));
        Assert.Equal(["1.0.0.json"], work.Files("catalog/baseline"));

        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "2.0.0")).Fine();
        Assert.Equal(0, (await Tool.RunAsync(work.Root, "diff")).ExitCode);
        Assert.Equal(Breaking, (await Tool.RunAsync(work.Root, "diff", "1.0.0", "2.0.0")).ExitCode);
    }

    [Fact]
    public async Task A_git_revision_is_read_without_touching_the_work_tree()
    {
        using Workspace work = Samples.Shop();
        await GitAsync(work, "init", "--quiet", "--initial-branch=main");
        await GitAsync(work, "add", "--all");
        await GitAsync(work, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=x");
        Edit(work, "http-status: 409", "http-status: 422");

        ToolResult byFolder = await Tool.RunAsync(work.Root, "diff", "main", "--markdown");
        ToolResult byPath = await Tool.RunAsync(work.Root, "diff", "main:catalog", "catalog");

        Assert.Equal(Breaking, byFolder.ExitCode);
        Assert.StartsWith("## Catalog changes from main to catalog\n\n2 breaking changes. The next version is a major one.\n\n### Breaking\n\n- **shop/out-of-stock** http-status-changed: Expected the HTTP status", byFolder.Out, StringComparison.Ordinal);
        Assert.Equal(Breaking, byPath.ExitCode);
        (await Tool.RunAsync(work.Root, "diff", "no-such-revision")).Refused("OLD", "no-such-revision", "git revision");
        (await Tool.RunAsync(work.Root, "diff", "main:no-such-folder")).Refused("OLD");
    }

    [Fact]
    public async Task A_file_of_a_git_revision_that_is_not_utf_8_is_refused_by_name()
    {
        using Workspace work = Samples.Shop();
        string text = work.Read("catalog/shop.errors.yaml");
        await File.WriteAllBytesAsync(work.At("catalog/shop.errors.yaml"), Encoding.Latin1.GetBytes(text.Replace("Out of stock", "Größe fehlt", StringComparison.Ordinal)));
        await GitAsync(work, "init", "--quiet", "--initial-branch=main");
        await GitAsync(work, "add", "--all");
        await GitAsync(work, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=x");
        work.With("catalog/shop.errors.yaml", text);

        (await Tool.RunAsync(work.Root, "diff", "main")).Refused("file-unreadable", "main:./shop.errors.yaml", "UTF-8");
    }

    [Fact]
    public async Task Damaged_baselines_are_refused_with_their_place_and_left_alone()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        string damaged = work.Read("catalog/baseline/1.0.0.json").Replace("\"impact\":\"thread\"", "\"impact\":\"message\"", StringComparison.Ordinal);
        work.With("catalog/baseline/1.0.0.json", damaged);

        ToolResult diff = await Tool.RunAsync(work.Root, "diff");
        ToolResult accept = await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.1.0");

        Assert.Equal(1, diff.ExitCode);
        Assert.Contains("catalog/baseline/1.0.0.json(4,1): error EC0202: ", diff.Error, StringComparison.Ordinal);
        Assert.Equal(1, accept.ExitCode);
        Assert.Equal(damaged, work.Read("catalog/baseline/1.0.0.json"));
        Assert.Equal(["1.0.0.json"], work.Files("catalog/baseline"));
    }

    [Fact]
    public async Task Markdown_and_sarif_carry_hostile_names_as_text()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        Edit(work, "[ sold-out ]", "[ \"<img src=x>[a](b)|`*\" ]");

        ToolResult markdown = await Tool.RunAsync(work.Root, "diff", "--markdown");
        JsonElement sarif = (await Tool.RunAsync(work.Root, "diff", "--sarif")).Json();

        Assert.Contains(@"\<img src\=x\>\[a\]\(b\)\|\`\*", markdown.Out, StringComparison.Ordinal);
        JsonElement result = sarif.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("alias-removed", result.GetProperty("ruleId").GetString());
        Assert.Equal(7, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Broken_promises_are_mended_once_and_shown_before()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        string published = work.Read("catalog/shop.errors.yaml");
        Edit(work, "who-retries: you", "who-retries: none");
        Edit(work, "number: 4711", "number: 12");
        string broken = work.Read("catalog/shop.errors.yaml");

        ToolResult dry = await Tool.RunAsync(work.Root, "baseline", "fix", "--dry-run");
        string afterDry = work.Read("catalog/shop.errors.yaml");
        JsonElement json = (await Tool.RunAsync(work.Root, "baseline", "fix", "--json")).Fine().Json();
        ToolResult again = await Tool.RunAsync(work.Root, "baseline", "fix");

        Assert.Contains("would fix EC0213 shop/out-of-stock who-retries-changed\n", dry.Fine().Out, StringComparison.Ordinal);
        Assert.Contains("-    8     number: 12\n+    8     number: 4711\n", dry.Out, StringComparison.Ordinal);
        Assert.Equal(broken, afterDry);
        Assert.Equal(["EC0212", "EC0213"], json.GetProperty("fixed").EnumerateArray().Select(item => item.GetProperty("rule").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(published, work.Read("catalog/shop.errors.yaml"));
        Assert.Equal("Fine: nothing that 1.0.0 promised is broken.\n", again.Fine().Out);
        Assert.Equal(0, (await Tool.RunAsync(work.Root, "diff")).ExitCode);
    }

    [Fact]
    public async Task An_entry_that_is_gone_comes_back_from_git_as_a_tombstone()
    {
        using Workspace work = Samples.Shop();
        string published = work.Read("catalog/shop.errors.yaml");
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        string withoutEntry = published[..published.IndexOf("  every-type:", StringComparison.Ordinal)];
        work.With("catalog/shop.errors.yaml", withoutEntry);

        ToolResult alone = await Tool.RunAsync(work.Root, "baseline", "fix");
        work.With("catalog/shop.errors.yaml", published);
        await GitAsync(work, "init", "--quiet", "--initial-branch=main");
        await CommitAsync(work);
        work.With("catalog/shop.errors.yaml", withoutEntry);
        await CommitAsync(work);
        ToolResult fix = await Tool.RunAsync(work.Root, "baseline", "fix", "--version", "1.4.0");

        Assert.Equal(1, alone.ExitCode);
        Assert.Contains("left EC0210 shop/every-type entry-removed: A baseline holds hashes of texts", alone.Out, StringComparison.Ordinal);
        Assert.Contains("fixed EC0210 shop/every-type entry-removed\n", fix.Fine().Out, StringComparison.Ordinal);
        Assert.Equal(published.Replace("\n  every-type:", "\n\n  every-type:", StringComparison.Ordinal).TrimEnd() + "\n    retired: { since: 1.4.0 }\n", work.Read("catalog/shop.errors.yaml"));
        Assert.EndsWith("1 compatible change from 1.0.0 to catalog. The next version is at least a minor one.\n", (await Tool.RunAsync(work.Root, "diff")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_needs_a_baseline_a_known_key_and_catalogs_without_errors()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "fix")).Refused("argument-value-invalid", "baseline accept");
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        (await Tool.RunAsync(work.Root, "baseline", "fix", "no-such-key")).Refused("argument-value-invalid", "no-such-key");
        (await Tool.RunAsync(work.Root, "baseline", "fix", "--version", "soon")).Refused("argument-value-invalid", "soon");

        Edit(work, "impact: thread", "impact: everything");
        string broken = work.Read("catalog/shop.errors.yaml");

        Assert.Equal(1, (await Tool.RunAsync(work.Root, "baseline", "fix")).ExitCode);
        Assert.Equal(broken, work.Read("catalog/shop.errors.yaml"));
    }

    private static async Task CommitAsync(Workspace work)
    {
        await GitAsync(work, "add", "--all");
        await GitAsync(work, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message=x");
    }

    private static void Edit(Workspace work, string old, string edited) =>
        work.With("catalog/shop.errors.yaml", work.Read("catalog/shop.errors.yaml").Replace(old, edited, StringComparison.Ordinal));

    private static async Task GitAsync(Workspace work, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = work.Root };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        (await Tool.RunProgramAsync(start)).Fine();
    }
}
