using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog lint</c> on projects and solutions, which it opens as the build sees them.</summary>
public sealed class LintProjectTests
{
    private const string Dropped = "namespace Acme;\npublic class B { public void M() { try { M(); } catch (IOException e) { throw new InvalidOperationException(\"Expected to read the file, but the disk refused.\"); } } }\n";

    private const string Uses = "namespace Acme;\npublic class A { public void M() { OrdersErrors.Gone(); } }\n";

    [Fact]
    public async Task A_project_is_linted_with_its_catalogs_and_options_and_a_solution_with_all_its_projects()
    {
        using Workspace work = await new Workspace()
            .With("App/App.csproj", CodeProject.UsingTheProduct.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../Lib/Lib.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal))
            .With("App/catalog/orders.errors.yaml", CodeProject.Catalog)
            .With("App/A.cs", Uses)
            .With("Lib/Lib.csproj", CodeProject.Plain)
            .With("Lib/B.cs", Dropped)
            .With("Lib/Old.cs", Dropped.Replace("class B", "class Old", StringComparison.Ordinal))
            .With("Lib/.editorconfig", "[Old.cs]\ndotnet_diagnostic.EC1101.severity = none\n")
            .With("All.slnx", "<Solution>\n  <Project Path=\"App/App.csproj\" />\n  <Project Path=\"Lib/Lib.csproj\" />\n</Solution>\n")
            .RestoredAsync("All.slnx");

        ToolResult project = await Tool.RunAsync(work.Root, "lint", "App/App.csproj");
        ToolResult solution = await Tool.RunAsync(work.Root, "lint", "All.slnx", "--json");
        ToolResult mixture = await Tool.RunAsync(work.Root, "lint", "App/App.csproj", "Lib", "--json");

        Assert.Equal(1, project.ExitCode);
        Assert.Collection(
            project.Out.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith("App/A.cs(2,36): warning EC1202: ", line, StringComparison.Ordinal),
            line => Assert.Equal("Not fine: 1 file; 0 errors, 1 warning, 0 infos.", line));
        Assert.Equal(["App/A.cs EC1202", "Lib/B.cs EC1101"], Findings(solution));
        Assert.Equal(Findings(solution), Findings(mixture));
        Assert.Equal(3, solution.Json().GetProperty("files").GetInt32());
    }

    [Fact]
    public async Task A_project_that_was_not_restored_is_refused()
    {
        using Workspace work = new Workspace().With("App.csproj", CodeProject.Plain.Replace("<PropertyGroup>", "<PropertyGroup><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>", StringComparison.Ordinal)).With("B.cs", Dropped);

        (await Tool.RunAsync(work.Root, "lint", "App.csproj")).Refused("argument-value-invalid", "“App.csproj”", "restored");
    }

    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    [InlineData("App.csproj")]
    public async Task What_is_no_project_or_solution_inside_is_refused(string file)
    {
        using Workspace work = new Workspace().With(file, "neither the one nor the other\n");

        (await Tool.RunAsync(work.Root, "lint", file)).Refused("argument-value-invalid", $"“{file}”");
    }

    private static IEnumerable<string> Findings(ToolResult result) =>
        result.Json().GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()}");
}
