using ErrorCatalog.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Generator.Tests;

/// <summary>Findings of the compiler appear in the editor, on the line of the YAML file.</summary>
public sealed class FindingTests
{
    [Fact]
    public void A_mistake_is_reported_at_its_line_and_column_and_its_neighbours_still_work()
    {
        string broken = Catalogs.Agent.Replace("who-retries: none", "who-retries: nobody", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.AgentPath, broken)]);

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Severity == DiagnosticSeverity.Error);
        string[] lines = broken.Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains("nobody", StringComparison.Ordinal));
        Assert.Equal(Catalogs.AgentPath, finding.Location.GetLineSpan().Path);
        Assert.Equal(line, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(lines[line].IndexOf("nobody", StringComparison.Ordinal), finding.Location.GetLineSpan().StartLinePosition.Character);
        Assert.Matches("^EC00[0-9][0-9]$", finding.Id);
        Assert.Contains("nobody", finding.GetMessage(), StringComparison.Ordinal);

        Assert.Contains("CantFindRoute", run.Sources["ErrorCatalog.agent.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_key_declared_in_two_files_is_reported_and_one_declaration_stays()
    {
        var run = new GeneratorRun([(Catalogs.OrdersPath, Catalogs.Orders), ("/p/catalog/z.errors.yaml", Catalogs.Orders)]);

        Assert.Contains(run.Findings, finding => finding.Severity == DiagnosticSeverity.Error && finding.Location.GetLineSpan().Path == "/p/catalog/z.errors.yaml");
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Error));
        Assert.Contains("OrderNotFound", run.Sources["ErrorCatalog.orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_translation_warns_and_falls_back()
    {
        string broken = Catalogs.Spanish.Replace("a {recipient},", "a {destinatario},", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, broken)]);

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Location.GetLineSpan().Path == Catalogs.SpanishPath);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.DoesNotContain("destinatario", run.Sources["ErrorCatalog.agent.es.g.cs"], StringComparison.Ordinal);
        Assert.Contains("No se encontró la ruta", run.Sources["ErrorCatalog.agent.es.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_in_two_files_is_joined_and_repeats_are_reported()
    {
        const string more = "field-rejected:\n  title: \"Campo rechazado\"\ncant-find-route:\n  title: \"Otra\"\n";

        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, Catalogs.Spanish), ("/p/more/locales/es/agent.yaml", more)]);

        Assert.Equal("/p/more/locales/es/agent.yaml", Assert.Single(run.Findings).Location.GetLineSpan().Path);
        string texts = run.Sources["ErrorCatalog.agent.es.g.cs"];
        Assert.Contains("Campo rechazado", texts, StringComparison.Ordinal);
        Assert.Contains("No se encontró la ruta", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("Otra", texts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/p/catalog/locales/es/more.errors.yaml")]
    [InlineData("/p/catalog/locales/es/more.ERRORS.yaml")]
    public void A_file_is_read_as_a_catalog_or_as_translations_but_never_as_both(string path)
    {
        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (path, Catalogs.Orders)]);

        Assert.Empty(run.Findings);
        Assert.Equal(["ErrorCatalog.agent.g.cs", "ErrorCatalog.orders.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_locale_file_of_no_catalog_is_reported_and_emits_nothing()
    {
        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), ("/p/catalog/locales/es/agents.yaml", Catalogs.Spanish)]);

        Assert.Equal("/p/catalog/locales/es/agents.yaml", Assert.Single(run.Findings).Location.GetLineSpan().Path);
        Assert.Equal(["ErrorCatalog.agent.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("catalog: [")]
    [InlineData("&a [*a, *a]")]
    [InlineData("catalog: agent\nerrors:\n  x: \"unclosed")]
    public void No_text_stops_the_generator(string text)
    {
        var run = new GeneratorRun([("/p/catalog/bad.errors.yaml", text), (Catalogs.OrdersPath, Catalogs.Orders)]);

        Assert.Contains(run.Findings, finding => finding.Location.GetLineSpan().Path == "/p/catalog/bad.errors.yaml");
        Assert.Contains("OrderNotFound", run.Sources["ErrorCatalog.orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_links_to_its_page()
    {
        var run = new GeneratorRun([("/p/catalog/bad.errors.yaml", "catalog: [")]);

        Assert.All(run.Findings, finding => Assert.EndsWith("/" + finding.Id, finding.Descriptor.HelpLinkUri, StringComparison.Ordinal));
    }
}
