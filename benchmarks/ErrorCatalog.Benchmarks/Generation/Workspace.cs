using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>A project in memory and the driver of one generator, with the edits of a developer.</summary>
internal sealed class Workspace
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    // The assemblies that this process itself was started with: framework, logging and our runtime.
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Dictionary<string, AdditionalText> _texts = new(StringComparer.Ordinal);
    private bool _mayWarn;
    private CSharpCompilation _project;
    private GeneratorDriver _driver;

    private Workspace(ISourceGenerator generator, IEnumerable<(string Path, string Text)> sources, IEnumerable<(string Path, string Text)> texts, bool tracked)
    {
        _project = CSharpCompilation.Create("Load", sources.Select(file => CSharpSyntaxTree.ParseText(file.Text, Parse, file.Path)), References, Options);

        ReadReferences();
        foreach ((string path, string text) in texts)
        {
            _texts.Add(path, new MemoryText(path, text));
        }

        _driver = CSharpGeneratorDriver.Create(
            [generator], _texts.Values, Parse, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracked));
    }

    /// <summary>A project with a catalog.</summary>
    public static Workspace Catalog(SyntheticCatalog catalog, bool tracked = false) =>
        new(new Generator.ErrorCatalogGenerator().AsSourceGenerator(), [("/p/Program.cs", "class Program { }")], catalog.Files, tracked);

    /// <summary>A project with the files of a real catalog, which may have warnings.</summary>
    public static Workspace Catalog(IReadOnlyList<(string Path, string Text)> files) =>
        new(new Generator.ErrorCatalogGenerator().AsSourceGenerator(), [("/p/Program.cs", "class Program { }")], files, tracked: false) { _mayWarn = true };

    /// <summary>A project with log methods.</summary>
    public static Workspace Log(IReadOnlyList<(string Path, string Text)> methods) =>
        new(LoggerMessagePeer.Create(), [("/p/Program.cs", "class Program { }"), .. methods], [], tracked: false);

    /// <summary>The project with what was generated.</summary>
    public CSharpCompilation Output { get; private set; } = null!;

    /// <summary>Runs the generator.</summary>
    /// <exception cref="InvalidOperationException">It failed or found something wrong: then less work would be measured.</exception>
    public void Generate()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_project, out Compilation output, out ImmutableArray<Diagnostic> findings);
        Diagnostic[] wrong = [.. findings.Where(finding => !_mayWarn || finding.Severity == DiagnosticSeverity.Error)];
        if (wrong.Length > 0)
        {
            throw new InvalidOperationException($"Expected no finding but got {wrong.Length}, the first: {wrong[0]} Mend the catalog.");
        }

        Output = (CSharpCompilation)output;
    }

    /// <summary>Changes a C# file that has nothing to do with the generator.</summary>
    public void EditProgram(int version) => EditSource("/p/Program.cs", FormattableString.Invariant($"class Program {{ int version = {version}; }}"));

    public void EditSource(string path, string text)
    {
        SyntaxTree old = _project.SyntaxTrees.First(tree => tree.FilePath == path);
        _project = _project.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, Parse, path));
        ReadReferences();
    }

    public void EditText(string path, string text)
    {
        var next = new MemoryText(path, text);
        _driver = _driver.ReplaceAdditionalText(_texts[path], next);
        _texts[path] = next;
    }

    // References are read before the clock starts: that is the compiler's work, not a generator's. A name that is nowhere makes
    // it look into every one of them.
    private void ReadReferences()
    {
        foreach (string name in new[] { "System.Object", "Microsoft.Extensions.Logging.LoggerMessageAttribute", "Microsoft.Extensions.Logging.ILogger", "No.Such" })
        {
            _ = _project.GetTypeByMetadataName(name)?.GetMembers().Length;
        }
    }

    /// <summary>How many of the catalog generator's steps ran, and how many there are. Needs a tracked workspace.</summary>
    public (int Ran, int All) CountSteps()
    {
        IncrementalStepRunReason[] reasons =
        [
            .. _driver.GetRunResult().Results.Single().TrackedSteps
                .Where(step => step.Key != WellKnownGeneratorInputs.Compilation)
                .SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs)
                .Select(output => output.Reason),
        ];
        return (reasons.Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)), reasons.Length);
    }

    /// <summary>Compiles the project afresh and returns the size of the assembly in bytes.</summary>
    public long Emit()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Output.Clone().Emit(image);
        return result.Success
            ? image.Length
            : throw new InvalidOperationException($"Expected generated code that compiles but got: {result.Diagnostics.First(known => known.Severity == DiagnosticSeverity.Error)}. Mend the made-up catalog.");
    }
}
