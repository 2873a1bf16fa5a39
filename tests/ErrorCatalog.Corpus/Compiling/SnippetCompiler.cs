using System.Collections.Immutable;
using ErrorCatalog.Analyzers;
using ErrorCatalog.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Corpus.Compiling;

/// <summary>Compiles a row with stand-ins for what it does not declare, and runs every rule over it.</summary>
internal sealed class SnippetCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, DocumentationMode.None);

    private readonly CSharpCompilation _base;

    /// <summary>Prepares compilations.</summary>
    /// <param name="stubs">C# source with further stand-in types, or null.</param>
    public SnippetCompiler(string? stubs) => _base = CSharpCompilation.Create(
        "Corpus",
        [
            CSharpSyntaxTree.ParseText("global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\nglobal using System.Linq;\nglobal using System.Net.Http;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;", Language),
            .. stubs is null ? Array.Empty<SyntaxTree>() : [CSharpSyntaxTree.ParseText(stubs, Language, "Stubs.cs")],
        ],
        [.. ReferenceAssemblies.Framework, .. ReferenceAssemblies.Runtime],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>Parses the text of a row.</summary>
    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language, "Row.cs");

    /// <summary>The findings of all rules in <paramref name="tree"/>, in order of place.</summary>
    public Diagnostic[] Findings(SyntaxTree tree)
    {
        CSharpCompilation compilation = _base.AddSyntaxTrees(tree);
        if (StandIns.For(compilation, tree) is { Length: > 0 } standIns)
        {
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(standIns, Language, "StandIns.cs"));
        }

        ImmutableArray<DiagnosticAnalyzer> analyzers = CodeAnalyzers.CreateAll();
        if (analyzers.IsEmpty)
        {
            return [];
        }

        CompilationWithAnalyzers run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], RulesEnabled.Instance),
            (exception, analyzer, _) => throw new CorpusException($"Expected {analyzer.GetType().Name} to accept any code but it threw {exception.Message}", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        return [.. run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(finding => finding.Location.SourceTree == tree).OrderBy(finding => finding.Location.SourceSpan.Start)];
    }
}
