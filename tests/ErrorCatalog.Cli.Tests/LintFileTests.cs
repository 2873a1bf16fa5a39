using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog lint</c> on loose files, folders and patterns.</summary>
public sealed class LintFileTests
{
    private const string Vague = "class A { void M(int n) { if (n > 9) throw new InvalidOperationException(\"Invalid count.\"); } }\n";

    private const string Dropped = "class B { void M() { try { M(); } catch (IOException e) { throw new InvalidOperationException(\"Expected to read the file, but the disk refused.\"); } } }\n";

    private const string Fine = "class C { void M(int n) { if (n > 9) throw new InvalidOperationException($\"Expected at most 9 items, but got {n}.\"); } }\n";

    [Fact]
    public async Task A_file_without_findings_is_fine()
    {
        using Workspace work = new Workspace().With("C.cs", Fine);

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "C.cs");

        Assert.Equal("Fine: 1 file; 0 errors, 0 warnings, 0 infos.\n", result.Fine().Out);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Findings_are_told_with_their_places_and_fail_the_run()
    {
        using Workspace work = new Workspace().With("A.cs", Vague).With("B.cs", Dropped);

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "B.cs", "A.cs");

        Assert.Equal(1, result.ExitCode);
        Assert.Collection(
            result.Out.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith("A.cs(1,74): info EC1001: Expected ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("B.cs(1,65): warning EC1101: Expected ", line, StringComparison.Ordinal),
            line => Assert.Equal("Not fine: 2 files; 0 errors, 1 warning, 1 info.", line));
    }

    [Theory]
    [InlineData("src", "src/A.cs", "src/deep/A.cs")]
    [InlineData("src/*.cs", "src/A.cs")]
    [InlineData("src/**/A.cs", "src/A.cs", "src/deep/A.cs")]
    [InlineData("**/dee?/*.cs", "src/deep/A.cs")]
    [InlineData(".", "./other/A.cs", "./src/A.cs", "./src/deep/A.cs")]
    public async Task Folders_and_patterns_stand_for_the_files_they_find(string place, params string[] files)
    {
        using Workspace work = new Workspace();
        foreach (string path in (string[])["src/A.cs", "src/deep/A.cs", "other/A.cs", "src/bin/A.cs", "src/obj/A.cs", "src/.hidden/A.cs", "node_modules/A.cs", "src/A.txt"])
        {
            work.With(path, Vague.Replace("class A", "class A" + path.Length, StringComparison.Ordinal));
        }

        JsonElement json = (await Tool.RunAsync(work.Root, "lint", place, "--json")).Json();

        Assert.Equal(files.Length, json.GetProperty("files").GetInt32());
        Assert.Equal(files, json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()!));
    }

    [Fact]
    public async Task A_file_named_twice_is_read_once()
    {
        using Workspace work = new Workspace().With("src/A.cs", Vague);

        JsonElement json = (await Tool.RunAsync(work.Root, "lint", "src/A.cs", "src", "src/*.cs", "--json")).Json();

        Assert.Equal((1, 1), (json.GetProperty("files").GetInt32(), json.GetProperty("infos").GetInt32()));
    }

    [Fact]
    public async Task Json_has_totals_and_findings()
    {
        using Workspace work = new Workspace().With("A.cs", Vague).With("B.cs", Dropped);

        ToolResult result = await Tool.RunAsync(work.Root, "lint", ".", "--json");

        Assert.Equal(1, result.ExitCode);
        JsonElement json = result.Json();
        Assert.Equal((0, 1, 1, 2), (json.GetProperty("errors").GetInt32(), json.GetProperty("warnings").GetInt32(), json.GetProperty("infos").GetInt32(), json.GetProperty("files").GetInt32()));
        Assert.Equal(["EC1001", "EC1101"], json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()!));
    }

    [Fact]
    public async Task Sarif_names_the_rules_that_were_broken_and_the_places()
    {
        using Workspace work = new Workspace().With("ein Ordner/A.cs", Vague).With("ein Ordner/B.cs", Dropped);

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "ein Ordner", "--sarif");

        Assert.Equal(1, result.ExitCode);
        JsonElement run = Assert.Single(result.Json().GetProperty("runs").EnumerateArray());
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Assert.Equal(["EC1001", "EC1101"], rules.Select(rule => rule.GetProperty("id").GetString()!));
        Assert.Equal("https://errorcatalog.dev/rules/EC1001", rules[0].GetProperty("helpUri").GetString());
        JsonElement[] findings = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(["note", "warning"], findings.Select(finding => finding.GetProperty("level").GetString()!));
        Assert.Equal(
            ["ein%20Ordner/A.cs", "ein%20Ordner/B.cs"],
            findings.Select(finding => finding.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!));
    }

    [Theory]
    [InlineData("warning", 1, "Not fine: 2 files; 0 errors, 1 warning, 0 infos.")]
    [InlineData("error", 0, "Fine: 2 files; 0 errors, 0 warnings, 0 infos.")]
    public async Task Less_severe_findings_can_be_left_out(string level, int exitCode, string verdict)
    {
        using Workspace work = new Workspace().With("A.cs", Vague).With("B.cs", Dropped);

        ToolResult result = await Tool.RunAsync(work.Root, "lint", ".", "--severity", level);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.EndsWith(verdict + "\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_files_above_the_code_count_as_in_a_build()
    {
        using Workspace work = new Workspace()
            .With("src/A.cs", Vague)
            .With("src/B.cs", "namespace Old.Part;\n" + Dropped)
            .With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.EC1001.severity = error\nerrorcatalog.excluded_namespaces = Old\n");

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "src");

        Assert.StartsWith("src/A.cs(1,74): error EC1001: ", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("Not fine: 2 files; 1 error, 0 warnings, 0 infos.\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalog_beside_the_code_is_its_catalog()
    {
        using Workspace work = new Workspace()
            .With("src/catalog/orders.errors.yaml", CodeProject.Catalog)
            .With("src/A.cs", "using ErrorCatalogs;\nclass A { void M() { OrdersErrors.Gone(); } }\n");

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "src");

        Assert.StartsWith("src/A.cs(2,22): warning EC1202: Expected the problem that 'OrdersErrors.Gone' makes to be used", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_judged_as_far_as_it_goes()
    {
        using Workspace work = new Workspace().With("A.cs", Vague.Replace("void M(", "Missing<int> _x = new(; void M(", StringComparison.Ordinal) + "class { \"");

        ToolResult result = await Tool.RunAsync(work.Root, "lint", "A.cs");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("info EC1001", result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Generated_files_are_not_judged()
    {
        using Workspace work = new Workspace().With("A.g.cs", Vague).With("B.cs", "// <auto-generated/>\n" + Dropped);

        Assert.Equal("Fine: 2 files; 0 errors, 0 warnings, 0 infos.\n", (await Tool.RunAsync(work.Root, "lint", ".")).Fine().Out);
    }

    [Theory]
    [InlineData("missing.cs", "file-unreadable", "“missing.cs”", "there is none")]
    [InlineData("empty", "argument-value-invalid", "“PLACE”", "empty")]
    [InlineData("*.vb", "argument-value-invalid", "*.vb")]
    [InlineData("broken.csproj", "argument-value-invalid", "“broken.csproj”")]
    public async Task What_cannot_be_read_is_refused_by_name(string place, params string[] parts)
    {
        using Workspace work = new Workspace().With("empty/notes.txt", "x").With("broken.csproj", "<Project");

        (await Tool.RunAsync(work.Root, "lint", place)).Refused(parts);
    }

    [Theory]
    [InlineData("lint", "PLACE")]
    [InlineData("lint A.cs --json --sarif", "--json", "--sarif")]
    [InlineData("lint A.cs --severity loud", "loud", "warning")]
    public async Task Wrong_usage_is_refused(string line, params string[] parts)
    {
        using Workspace work = new Workspace().With("A.cs", Vague);

        (await Tool.RunAsync(work.Root, line.Split(' '))).Refused(parts);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_person_sees_what_is_being_done_and_a_pipe_does_not()
    {
        using Workspace work = new Workspace().With("C.cs", Fine);

        // script(1) gives its command a terminal.
        ToolResult seen = await Tool.RunProgramAsync(new ProcessStartInfo("script", ["-qec", $"dotnet '{Tool.Assembly}' lint C.cs", "/dev/null"]) { WorkingDirectory = work.Root });

        Assert.Contains("\rReading 1 file", seen.Out, StringComparison.Ordinal);
        Assert.Contains("\rRunning the rules", seen.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Reading", (await Tool.RunAsync(work.Root, "lint", "C.cs")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_run_that_hangs_in_the_system_can_be_stopped(string signal, int exitCode)
    {
        using Workspace work = new Workspace().With("A.cs", Vague);

        ToolResult result = await Tool.StopAtPipeAsync(work, "Pipe.cs", signal, "lint", ".");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Empty(result.Out);
    }
}
