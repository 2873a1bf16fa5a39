using System.Reflection;
using ErrorCatalog.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Generator.Tests;

/// <summary>The text of the generated code.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void It_is_what_was_reviewed()
    {
        var run = new GeneratorRun(Catalogs.All);
        string folder = typeof(GeneratedCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "SnapshotFolder").Value!;

        foreach ((string hint, string text) in run.Sources)
        {
            string path = Path.Combine(folder, hint + ".txt");
            if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            {
                File.WriteAllText(path, text);
            }

            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
        }

        Assert.Equal(
            run.Sources.Keys.Select(hint => hint + ".txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Latest)]
    public void It_compiles_without_a_warning_in_every_supported_language_version(LanguageVersion version)
    {
        var run = new GeneratorRun(Catalogs.All, language: version);

        Assert.Empty(run.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error));
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
    }

    [Fact]
    public void It_does_not_depend_on_the_order_of_files()
    {
        var forward = new GeneratorRun(Catalogs.All);
        var backward = new GeneratorRun(Catalogs.All.Reverse());

        Assert.Equal(
            forward.Sources.OrderBy(source => source.Key, StringComparer.Ordinal),
            backward.Sources.OrderBy(source => source.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Old_and_new_language_versions_carry_the_same_data()
    {
        const string source = """
            public static class Probe
            {
                public static string Text() => string.Join("|", Acme.Agent.AgentErrors.Catalog.Find("cant-find-route")!.ExplainPattern,
                    Acme.Agent.AgentErrors.CantFindRoute("did:example:bob", 2).GetExplain("es").Text);
            }
            """;
        string old = (string)new GeneratorRun(Catalogs.All, source, LanguageVersion.CSharp9).Load().GetType("Probe")!.GetMethod("Text")!.Invoke(null, null)!;
        string current = (string)new GeneratorRun(Catalogs.All, source).Load().GetType("Probe")!.GetMethod("Text")!.Invoke(null, null)!;

        Assert.Equal(old, current);
        Assert.Contains("mediadores no conocen", current, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_show_explain_hint_impact_and_who_retries()
    {
        string code = new GeneratorRun(Catalogs.AgentOnly).Sources["ErrorCatalog.agent.g.cs"];

        Assert.Contains("/// <summary>Expected a route to {recipient}, but {hops} mediators know none.", code, StringComparison.Ordinal);
        Assert.Contains("How to fix: Ask {recipient} for a current endpoint", code, StringComparison.Ordinal);
        Assert.Contains("Impact: the message. Who retries: the one who receives the report. HTTP status: 502.", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_cannot_leave_its_comment_or_literal()
    {
        string hostile = Catalogs.Orders
            .Replace("Expected an existing order, but {order} does not exist.", "Expected */ \\\" \\\"\\\"\\\" </summary><x>, but {order} & \\\\ $ is not.", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.OrdersPath, hostile)]);

        Assert.Empty(run.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error));
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
        Assert.Contains("OrderNotFound", run.Sources["ErrorCatalog.orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_entry_is_obsolete_and_names_its_successor()
    {
        var run = new GeneratorRun(Catalogs.AgentOnly, "class C { object P() => Acme.Agent.AgentErrors.OldNews(); }");

        Diagnostic warning = Assert.Single(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
        Assert.Equal("CS0618", warning.Id);
        Assert.Contains("Use CantFindRoute instead", warning.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_entry_is_obsolete_one_version_ahead()
    {
        var run = new GeneratorRun([.. Catalogs.AgentOnly.Select(file => (file.Path, file.Text.Replace("retired:", "deprecated:", StringComparison.Ordinal)))], "class C { object P() => Acme.Agent.AgentErrors.OldNews(); }");

        Diagnostic warning = Assert.Single(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
        Assert.Equal("CS0618", warning.Id);
        Assert.Contains("is deprecated", warning.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Use CantFindRoute instead", warning.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Agent.AgentErrors.CantFindRouted(\"x\", 1)", "CS0117")]
    [InlineData("Acme.Agent.AgentErrors.CantFindRoute(\"x\")", "CS7036")]
    [InlineData("Acme.Agent.AgentErrors.CantFindRoute(\"x\", \"y\")", "CS1503")]
    public void A_wrong_key_or_argument_does_not_compile(string expression, string expected)
    {
        var run = new GeneratorRun(Catalogs.AgentOnly, $"class C {{ object P() => {expression}; }}");

        Assert.Equal(expected, Assert.Single(run.CompilerDiagnostics(DiagnosticSeverity.Error)).Id);
    }
}
