using System.Diagnostics;
using System.Runtime.Versioning;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class UsageTests
{
    public static TheoryData<string, string[]> Verbs { get; } = new()
    {
        { "check", ["DIR", "--json", "--sarif", "--strict", "--translations", "--sources"] },
        { "explain", ["CODE", "--catalog", "--locale", "--arg", "--json"] },
        { "render", ["KEY", "--catalog", "--form", "--arg", "--locale", "--thread", "--id", "--at", "--include-internal"] },
        { "convert", ["--to", "--from", "--catalog", "--locale", "--include-internal"] },
        { "resolve", ["REFERENCE", "--report", "--code", "--catalog", "--locale", "--allow-network", "--allow-host", "--cache", "--offline", "--json"] },
        { "find", ["TEXT", "--catalog", "--locale", "--limit", "--json"] },
        { "site build", ["DIR", "--output", "--tar", "--base-uri", "--title", "--layout", "--theme", "--edit-url", "--report-url", "--sources", "--source-url", "--pages", "--pages-url", "--json"] },
        { "site serve", ["DIR", "--watch", "--port", "--host", "--open", "--output", "--base-uri", "--title", "--layout", "--theme", "--edit-url", "--report-url", "--sources", "--source-url", "--pages", "--pages-url"] },
        { "init", ["DIR", "--name", "--base-uri"] },
        { "new", ["KEY", "--catalog", "--code", "--rejection"] },
        { "lint", ["PLACE", "--json", "--sarif", "--severity"] },
        { "adopt", ["PROJECT", "--catalog", "--only", "--write", "--json"] },
        { "import", ["FORMAT", "FILE", "--locales", "--map", "--name", "--output", "--json"] },
        { "export", ["LANGUAGE", "DIR", "--output", "--templates", "--show-template"] },
        { "rename", ["OLD", "NEW", "--catalog", "--sources", "--dry-run", "--json"] },
        { "fmt", ["PATH", "--check", "--json"] },
        { "schema", ["DIR", "--output", "--json"] },
        { "diff", ["OLD", "--catalog", "--json", "--markdown", "--sarif"] },
        { "baseline accept", ["--version", "--catalog", "--force", "--json"] },
        { "l10n export", ["DIR", "--catalog", "--format", "--locale", "--output", "--previous"] },
        { "l10n import", ["FILE", "--catalog", "--json"] },
        { "l10n status", ["DIR", "--catalog", "--locale", "--list", "--fail-on", "--json"] },
        { "l10n sync", ["DIR", "--catalog", "--locale", "--add", "--check", "--json"] },
        { "l10n format", ["DIR", "--catalog", "--locale", "--check"] },
        { "l10n accept", ["KEY", "--minor", "--catalog", "--locale", "--json"] },
        { "l10n pseudo", ["DIR", "--catalog", "--locale"] },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_and_page_of_a_verb_name_its_options(string verb, string[] names)
    {
        ToolResult help = await Tool.RunAsync(Path.GetTempPath(), [.. verb.Split(' '), "--help"]);

        string page = await File.ReadAllTextAsync(Checkout.PathOf($"docs/cli/{verb.Replace(' ', '-')}.md"));
        Assert.All(names, name => Assert.Contains(name, help.Fine().Out, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"| `{name}", page, StringComparison.Ordinal));
        Assert.StartsWith($"# errorcatalog {verb}\n", page, StringComparison.Ordinal);
        Assert.Contains("## Exit codes", page, StringComparison.Ordinal);

        // No option is left out here, and so none in the page.
        string[] told = [.. help.Out.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help").Distinct()];
        Assert.Equal(names.Where(name => name.StartsWith('-')).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_verb_of_the_tool_is_known_to_these_tests()
    {
        string help = (await Tool.RunAsync(Path.GetTempPath(), "--help")).Fine().Out;

        string[] commands = [.. help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(line => line.Trim().Split(' ')[0]).Where(word => word.Length > 0)];
        Assert.Equal(Verbs.Select(row => row.Data.Item1.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal), commands.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Expected a command, but got none. Commands: check, ")]
    [InlineData("Expected a command, but got “chek”.", "chek", "catalog")]
    [InlineData("Expected a command, but got none. Commands: build, serve.", "site")]
    [InlineData("Expected an option of errorcatalog check, but got “--jsn”.", "check", ".", "--jsn")]
    [InlineData("Expected no further argument, but got “b”.", "check", "a", "b")]
    [InlineData("Expected a value for DIR, but got none.", "check")]
    [InlineData("Expected one output format but got both --json and --sarif.", "check", ".", "--json", "--sarif")]
    [InlineData("Expected the option --catalog DIR, but it was not given.", "explain", "x")]
    [InlineData("Expected FORM after --to, but got nothing.", "convert", "--to")]
    public async Task A_wrong_command_line_is_told_what_was_expected(string part, params string[] arguments)
    {
        using var work = new Workspace();

        ToolResult result = await Tool.RunAsync(work.Root, arguments);

        result.Refused(part, "  hint: errorcatalog", "--help shows what is expected.");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Colours_are_for_terminals_and_for_people_who_want_them()
    {
        using Workspace work = Samples.Shop();

        string plain = (await Tool.RunAsync(work.Root, "check", "catalog")).Fine().Out;
        string coloured = (await InTerminalAsync("TERM=xterm-256color")).Out;
        string refused = (await InTerminalAsync("TERM=xterm-256color NO_COLOR=1")).Out;

        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains("\u001b[32mFine\u001b[0m: 1 catalog", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[3", refused, StringComparison.Ordinal);
        Assert.Contains("Fine: 1 catalog", refused, StringComparison.Ordinal);

        // script(1) gives its command a terminal.
        Task<ToolResult> InTerminalAsync(string environment) => Tool.RunProgramAsync(new ProcessStartInfo(
            "script", ["-qec", $"env {environment} dotnet '{Tool.Assembly}' check catalog", "/dev/null"]) { WorkingDirectory = work.Root });
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_full_disk_behind_standard_output_is_told()
    {
        using Workspace work = Samples.Shop();

        ToolResult result = await Tool.RunProgramAsync(new ProcessStartInfo(
            "sh", ["-c", $"LANG=C exec dotnet '{Tool.Assembly}' explain sold-out -c catalog > /dev/full"]) { WorkingDirectory = work.Root });

        result.Refused("output-not-writable", "“standard output” is full");
    }
}
