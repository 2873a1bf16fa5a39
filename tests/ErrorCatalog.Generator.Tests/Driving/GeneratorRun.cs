using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Generator.Tests.Driving;

/// <summary>One generator driver over several edits, with the reasons why each step ran.</summary>
internal sealed class GeneratorRun
{
    private readonly Dictionary<string, AdditionalText> _texts = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private GeneratorDriverRunResult _last = null!;

    public GeneratorRun(IEnumerable<(string Path, string Text)> files, string source = "", LanguageVersion language = LanguageVersion.Latest, string rootNamespace = "Acme")
    {
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, parse, "/src/Program.cs")],
            FrameworkReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Default));
        foreach ((string path, string text) in files)
        {
            _texts[path] = new InMemoryText(path, text);
        }

        _driver = CSharpGeneratorDriver.Create(
            [new ErrorCatalogGenerator().AsSourceGenerator()],
            _texts.Values,
            parse,
            new ProjectOptions(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public Compilation Output { get; private set; } = null!;

    public ImmutableArray<Diagnostic> Findings => _last.Diagnostics;

    public IReadOnlyDictionary<string, string> Sources =>
        _last.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public GeneratorRun EditCSharp(string source)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single();
        _compilation = _compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)old.Options, old.FilePath));
        return Run();
    }

    public GeneratorRun EditText(string path, string text)
    {
        var next = new InMemoryText(path, text);
        _driver = _driver.ReplaceAdditionalText(_texts[path], next);
        _texts[path] = next;
        return Run();
    }

    public GeneratorRun AddText(string path, string text)
    {
        _texts[path] = new InMemoryText(path, text);
        _driver = _driver.AddAdditionalTexts([_texts[path]]);
        return Run();
    }

    public GeneratorRun RemoveText(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_texts[path]]);
        _texts.Remove(path);
        return Run();
    }

    public GeneratorRun NewOptions(string rootNamespace, string translations = "")
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new ProjectOptions(rootNamespace, translations));
        return Run();
    }

    /// <summary>Why each output of a named step was made; order is not significant.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        _last.Results.Single().TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason).Order()]
            : [];

    /// <summary>Why source text was handed to the compiler again.</summary>
    public IncrementalStepRunReason[] OutputReasons =>
        [.. _last.Results.Single().TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    public IEnumerable<object?> Values(string step) =>
        _last.Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value);

    public Diagnostic[] CompilerDiagnostics(DiagnosticSeverity atLeast) =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= atLeast)];

    /// <summary>Compiles for real and loads the result.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Output.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(image);
    }

    private GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        _last = _driver.GetRunResult();
        Output = output;
        Assert.Null(_last.Results.Single().Exception);
        return this;
    }
}
