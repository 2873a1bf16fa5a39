using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.Configuration;

/// <summary>How analyzers join a compilation.</summary>
public sealed class RegistrationTests
{
    public static TheoryData<string> Names => [.. CodeAnalyzers.CreateAll().Select(analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_analyzer_runs_side_by_side_with_others_and_leaves_generated_code_alone(string name)
    {
        Registrations seen = Register(name);

        Assert.True(seen.IsConcurrent);
        Assert.Equal(GeneratedCodeAnalysisFlags.None, seen.GeneratedCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_analyzer_asks_for_nothing_before_it_knows_that_the_gate_is_open(string name)
    {
        Registrations seen = Register(name);

        Assert.Equal(1, seen.CompilationStarts);
        Assert.Equal(0, seen.Others);
    }

    [Fact]
    public void Every_rule_is_reported_by_exactly_one_analyzer() => Assert.Equal(
        CodeRules.All.Select(rule => rule.Id),
        CodeAnalyzers.CreateAll().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    private static Registrations Register(string name)
    {
        Registrations seen = new();
        CodeAnalyzers.CreateAll().Single(analyzer => analyzer.GetType().Name == name).Initialize(seen);
        return seen;
    }

    private sealed class Registrations : AnalysisContext
    {
        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public int CompilationStarts { get; private set; }

        public int Others { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => CompilationStarts++;

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Others++;

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Others++;

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, System.Collections.Immutable.ImmutableArray<SymbolKind> symbolKinds) => Others++;

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Others++;

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Others++;

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Others++;

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, System.Collections.Immutable.ImmutableArray<TLanguageKindEnum> syntaxKinds) => Others++;

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, System.Collections.Immutable.ImmutableArray<OperationKind> operationKinds) => Others++;

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => Others++;

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => Others++;

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Others++;

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => Others++;
    }
}
