namespace ErrorCatalog.Compiler.Tests;

/// <summary>Asserts about the findings of a sample.</summary>
internal static class Finding
{
    private const string Path = "agent.errors.yaml";

    /// <summary>Compiles one file and asserts that the rule is broken exactly once, at the marked place, and nothing else is an error.</summary>
    /// <returns>The finding, for what only this test knows.</returns>
    internal static CatalogDiagnostic Of(CatalogRule rule, string sample)
    {
        Markup markup = Markup.Parse(sample);
        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource(Path, markup.Text)]);
        return AssertOnly(rule, markup, Path, result.Diagnostics);
    }

    /// <summary>The same, and asserts that the finding counts as given, whatever its rule says.</summary>
    internal static CatalogDiagnostic Of(CatalogRule rule, string sample, CatalogSeverity severity)
    {
        CatalogDiagnostic finding = Of(rule, sample);
        Assert.Equal(severity, finding.Severity);
        return finding;
    }

    /// <summary>The same in the last of several files.</summary>
    internal static CatalogDiagnostic OfLast(CatalogRule rule, params (string Path, string Text)[] files)
    {
        Markup markup = Markup.Parse(files[^1].Text);
        IEnumerable<CatalogSource> sources = files[..^1].Select(file => new CatalogSource(file.Path, file.Text)).Append(new CatalogSource(files[^1].Path, markup.Text));
        return AssertOnly(rule, markup, files[^1].Path, CatalogCompiler.Compile(sources).Diagnostics);
    }

    /// <summary>One entry with the four required fields and what a test adds or replaces.</summary>
    internal static string Entry(string fields, string explain = "\"Expected a route, but found none.\"", string hint = "\"Ask again.\"") =>
        "catalog: agent\nerrors:\n  cant-find-route:\n    explain: " + explain + "\n    fix-hint: " + hint
        + "\n    impact: message\n    who-retries: you\n" + Indent(fields, 4);

    internal static string Indent(string text, int width) => text.Length == 0
        ? string.Empty
        : string.Concat(text.Split('\n').Select(line => new string(' ', width) + line + "\n"));

    private static CatalogDiagnostic AssertOnly(CatalogRule rule, Markup markup, string path, EquatableArray<CatalogDiagnostic> findings)
    {
        string all = string.Join("\n", findings.Select(item => $"{item.RuleId} {item.Range.StartLine + 1}:{item.Range.StartColumn + 1} {item.Message}"));
        CatalogDiagnostic finding = Assert.Single(findings, item => item.RuleId == rule.Id);
        Assert.True(findings.All(item => item == finding || item.Severity != CatalogSeverity.Error), all);
        Assert.Equal(path, finding.Range.Path);
        Assert.Equal(Markup.LineAndColumn(markup.Text, markup.Start), $"{finding.Range.StartLine + 1}:{finding.Range.StartColumn + 1}");
        Assert.Equal(Markup.LineAndColumn(markup.Text, markup.End), $"{finding.Range.EndLine + 1}:{finding.Range.EndColumn + 1}");
        Assert.Equal((markup.Start, markup.End - markup.Start), (finding.Range.Start, finding.Range.Length));
        FindingShape.Check(finding);
        return finding;
    }
}
