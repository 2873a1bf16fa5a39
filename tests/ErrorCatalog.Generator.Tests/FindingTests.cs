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
    public void A_promise_of_the_newest_baseline_that_is_broken_is_reported_at_its_line()
    {
        string edited = Catalogs.Agent.Replace("http-status: 502", "http-status: 503", StringComparison.Ordinal);

        Assert.Empty(new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.BaselinePath, Catalogs.Baseline())]).Findings);
        var run = new GeneratorRun([(Catalogs.AgentPath, edited), (Catalogs.BaselinePath, Catalogs.Baseline())]);

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Location.SourceSpan.Length == 3);
        Assert.Equal(("EC0214", DiagnosticSeverity.Warning, "503"), (finding.Id, finding.Severity, edited.Substring(finding.Location.SourceSpan.Start, 3)));
    }

    [Fact]
    public void A_baseline_that_nobody_can_read_is_an_error_and_the_code_is_made_all_the_same()
    {
        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.BaselinePath, "{")]);

        Assert.Equal("EC0200", Assert.Single(run.Findings).Id);
        Assert.Contains("CantFindRoute", run.Sources["ErrorCatalog.agent.g.cs"], StringComparison.Ordinal);
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

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Severity == DiagnosticSeverity.Warning);
        Assert.Equal("EC0104", finding.Id);
        Assert.Equal(Catalogs.SpanishPath, finding.Location.GetLineSpan().Path);
        Assert.Equal("{destinatario}", broken.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.DoesNotContain(run.Findings, other => other.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain("destinatario", run.Sources["ErrorCatalog.agent.es.g.cs"], StringComparison.Ordinal);
        Assert.Contains("No se encontró la ruta", run.Sources["ErrorCatalog.agent.es.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_in_two_files_is_joined_and_repeats_are_reported()
    {
        const string more = "field-rejected:\n  title: \"Campo rechazado\"\ncant-find-route:\n  title: \"Otra\"\n";

        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, Catalogs.Spanish), ("/p/more/locales/es/agent.yaml", more)]);

        Assert.Equal("/p/more/locales/es/agent.yaml", Assert.Single(run.Findings, finding => finding.Id == "EC0108").Location.GetLineSpan().Path);
        string texts = run.Sources["ErrorCatalog.agent.es.g.cs"];
        Assert.Contains("Campo rechazado", texts, StringComparison.Ordinal);
        Assert.Contains("No se encontró la ruta", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("Otra", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_translations_make_warnings_about_them_errors_and_no_others()
    {
        string broken = Catalogs.Spanish.Replace("a {recipient},", "a {destinatario},", StringComparison.Ordinal);
        GeneratorRun run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, broken)]).NewOptions("Acme", "Strict");

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal("EC0104", finding.Id);
        Assert.Contains(run.Findings, other => other is { Id: "EC0121", Severity: DiagnosticSeverity.Info });
    }

    [Fact]
    public void A_text_recorded_for_an_earlier_wording_is_reported_where_it_is()
    {
        string reworded = Catalogs.Agent.Replace("then send the message again", "then send it again", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.AgentPath, reworded), (Catalogs.SpanishPath, Catalogs.Spanish), (Catalogs.SpanishLockPath, Catalogs.SpanishLock)]);

        Diagnostic finding = Assert.Single(run.Findings, finding => finding.Severity == DiagnosticSeverity.Warning);
        Assert.Equal("EC0120", finding.Id);
        Assert.StartsWith("\"Pida a", Catalogs.Spanish[finding.Location.SourceSpan.Start..], StringComparison.Ordinal);
        Assert.Contains("l10n accept --minor cant-find-route.fix-hint", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_of_a_failed_merge_is_reported_and_read()
    {
        string merged = "<<<<<<< ours\n" + Catalogs.SpanishLock + "=======\n" + Catalogs.SpanishLock + ">>>>>>> theirs\n";
        string reworded = Catalogs.Agent.Replace("then send the message again", "then send it again", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.AgentPath, reworded), (Catalogs.SpanishPath, Catalogs.Spanish), (Catalogs.SpanishLockPath, merged)]);

        Assert.Equal(Catalogs.SpanishLockPath, Assert.Single(run.Findings, finding => finding.Id == "EC0160").Location.GetLineSpan().Path);
        Assert.Single(run.Findings, finding => finding.Id == "EC0120");
    }

    [Fact]
    public void A_language_that_must_be_complete_fails_the_build_until_it_is()
    {
        string catalog = Catalogs.Agent.Replace("locale: en", "locale: en\ncomplete: [ de, fr ]", StringComparison.Ordinal);

        var run = new GeneratorRun([(Catalogs.AgentPath, catalog), (Catalogs.GermanPath, Catalogs.German)]);

        Diagnostic[] findings = [.. run.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).OrderBy(finding => finding.Location.SourceSpan.Start)];
        Assert.All(findings, finding => Assert.Equal("EC0121", finding.Id));
        Assert.Equal([Catalogs.GermanPath, Catalogs.GermanPath, Catalogs.AgentPath], findings.Select(finding => finding.Location.GetLineSpan().Path));
        Assert.Contains("'locales/fr/agent.yaml'", findings[2].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_locale_file_is_refused_and_nothing_of_it_is_read()
    {
        string huge = Catalogs.Spanish + "\n# " + new string('x', 100_000_000);

        var run = new GeneratorRun([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, huge)]);

        Assert.Single(run.Findings, finding => finding.Id == "EC0132");
        Assert.DoesNotContain("ruta", string.Concat(run.Sources.Values), StringComparison.Ordinal);
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
