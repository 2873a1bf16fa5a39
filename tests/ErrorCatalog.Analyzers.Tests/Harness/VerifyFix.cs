using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>
/// Holds a code fix against the text that it should leave: one after the other, and all at once in the document, the project
/// and the solution. Every way must end in the same text, and none may break the code.
/// </summary>
internal static class VerifyFix
{
    private const int MostRounds = 50;

    public static Task FixAsync<TAnalyzer, TFix>(TestCase test, string fixedSource, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        FixAsync<TAnalyzer, TFix>(test, new Dictionary<string, string>(StringComparer.Ordinal) { [TestCase.MainFile] = fixedSource }, key);

    /// <summary>Checks several files, among them additional ones.</summary>
    /// <param name="test">The project, with the findings marked.</param>
    /// <param name="fixedFiles">Expected text by path; files that are not listed must stay as they are.</param>
    /// <param name="key">Equivalence key of the wanted action; the first offered one if null.</param>
    /// <param name="hasFixAll">False for a fix that asks for a decision each time; it must not have a fix-all provider then.</param>
    public static async Task FixAsync<TAnalyzer, TFix>(TestCase test, IReadOnlyDictionary<string, string> fixedFiles, string? key = null, bool hasFixAll = true)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        TAnalyzer analyzer = new();
        TFix fix = new();
        await Verify.MarkedFindingsAsync(test, analyzer);
        (Project last, key) = await OneByOneAsync(test, analyzer, fix, key);
        await CompareAsync(test, last, fixedFiles, "one fix after the other");
        FixAllProvider? provider = fix.GetFixAllProvider();
        if ((provider is not null) != hasFixAll)
        {
            throw new HarnessException($"Expected {(hasFixAll ? "a" : "no")} fix-all provider but got {provider?.GetType().Name ?? "none"}.");
        }

        foreach (FixAllScope scope in provider is null ? Array.Empty<FixAllScope>() : [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
        {
            await AllAtOnceAsync(test, analyzer, fix, provider!, scope, key, fixedFiles);
        }
    }

    /// <summary>The findings stand, but the fix has nothing to offer for any of them: it declines rather than guesses.</summary>
    public static async Task NoFixAsync<TAnalyzer, TFix>(TestCase test, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        TFix fix = new();
        await Verify.MarkedFindingsAsync(test, new TAnalyzer());
        Project project = test.Build().Project;
        Diagnostic[] findings = await FixableAsync(test, project, new TAnalyzer(), fix);
        foreach (Diagnostic finding in findings)
        {
            CodeAction[] offered = [.. (await ActionsAsync(project, finding, fix)).Where(action => key is null || action.EquivalenceKey == key)];
            if (offered.Length > 0)
            {
                throw new HarnessException($"Expected no fix for {finding} but got '{offered[0].Title}'.");
            }
        }
    }

    private static async Task<(Project Fixed, string Key)> OneByOneAsync(TestCase test, DiagnosticAnalyzer analyzer, CodeFixProvider fix, string? key)
    {
        Project project = test.Build().Project;
        for (int round = 0; round < MostRounds; round++)
        {
            CodeAction? action = null;
            foreach (Diagnostic finding in await FixableAsync(test, project, analyzer, fix))
            {
                action = (await ActionsAsync(project, finding, fix)).FirstOrDefault(offered => key is null || offered.EquivalenceKey == key);
                if (action is not null)
                {
                    break;
                }
            }

            if (action is null)
            {
                return (project, key ?? throw new HarnessException($"Expected {fix.GetType().Name} to offer a fix but it offers none."));
            }

            key ??= action.EquivalenceKey ?? throw new HarnessException($"Expected an equivalence key of '{action.Title}' but got null.");
            project = await ApplyAsync(project, action);
        }

        throw new HarnessException($"Expected {fix.GetType().Name} to be done after {MostRounds} rounds but findings are left.");
    }

    private static async Task AllAtOnceAsync(TestCase test, DiagnosticAnalyzer analyzer, CodeFixProvider fix, FixAllProvider provider, FixAllScope scope, string key, IReadOnlyDictionary<string, string> fixedFiles)
    {
        Project project = test.Build().Project;
        ImmutableArray<Diagnostic> findings = [.. await FixableAsync(test, project, analyzer, fix)];
        if (scope == FixAllScope.Document && findings.Select(finding => AnalysisRun.PathOf(finding.Location)).Distinct().Count() > 1)
        {
            return;
        }

        IEnumerable<string> ids = findings.Select(finding => finding.Id).Distinct();
        KnownFindings known = new(findings);
        FixAllContext context = project.GetDocument(findings[0].Location.SourceTree) is { } document
            ? new FixAllContext(document, fix, scope, key, ids, known, CancellationToken.None)
            : new FixAllContext(project, fix, scope, key, ids, known, CancellationToken.None);
        CodeAction all = await provider.GetFixAsync(context) ?? throw new HarnessException($"Expected an action that fixes all in the {scope} but got none.");
        await CompareAsync(test, await ApplyAsync(project, all), fixedFiles, $"all at once in the {scope}");
    }

    private static async Task<Diagnostic[]> FixableAsync(TestCase test, Project project, DiagnosticAnalyzer analyzer, CodeFixProvider fix) =>
        [.. (await AnalysisRun.FindingsAsync(project, analyzer, test.MayNotCompile)).Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))];

    private static async Task<List<CodeAction>> ActionsAsync(Project project, Diagnostic finding, CodeFixProvider fix)
    {
        List<CodeAction> actions = [];
        TextDocument? target = project.GetDocument(finding.Location.SourceTree)
            ?? project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == AnalysisRun.PathOf(finding.Location));
        if (target is not null)
        {
            await fix.RegisterCodeFixesAsync(target is Document source
                ? new CodeFixContext(source, finding, (action, _) => actions.Add(action), CancellationToken.None)
                : new CodeFixContext(target, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        // Asking for the operations runs the simplifier and the formatter, as an editor does.
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Project changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        string[] errors = [.. (await ErrorsAsync(changed)).Except(await ErrorsAsync(project))];
        return errors.Length == 0
            ? changed
            : throw new HarnessException($"Expected no new compiler error after '{action.Title}' but got {string.Join("; ", errors)} in\n{await TextsAsync(changed)}");
    }

    private static async Task<HashSet<string>> ErrorsAsync(Project project) =>
        [.. (await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task<string> TextsAsync(Project project) =>
        string.Join('\n', await Task.WhenAll(project.Documents.Select(async document => (await document.GetTextAsync()).ToString())));

    private static async Task CompareAsync(TestCase test, Project project, IReadOnlyDictionary<string, string> fixedFiles, string way)
    {
        TextDocument[] documents = [.. project.Documents, .. project.AdditionalDocuments];
        foreach (TextDocument document in documents)
        {
            string path = document.FilePath ?? document.Name;
            string expected = fixedFiles.TryGetValue(path, out string? text)
                ? text
                : test.Files.Where(file => file.Path == path).Select(file => Markup.Parse(path, file.Markup).Text).FirstOrDefault()
                    ?? throw new HarnessException($"Expected no new file after {way} but got {path}.");
            string actual = (await document.GetTextAsync()).ToString();
            if (actual.ReplaceLineEndings("\n") != expected.ReplaceLineEndings("\n"))
            {
                throw new HarnessException($"Expected after {way} in {path}\n{expected}\nbut got\n{actual}");
            }
        }

        string[] missing = [.. fixedFiles.Keys.Except(documents.Select(document => document.FilePath ?? document.Name))];
        if (missing.Length > 0)
        {
            throw new HarnessException($"Expected the file {missing[0]} after {way} but there is none.");
        }
    }

    private sealed class KnownFindings(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(finding => finding.Location.SourceTree is null));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return all.Where(finding => finding.Location.SourceTree?.FilePath == tree?.FilePath);
        }
    }
}
