using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1101–EC1107: a caught exception is passed on whole, or handled.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CauseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CodeRules.CauseDropped,
        CodeRules.OnlyCauseTextKept,
        CodeRules.StackLost,
        CodeRules.StoredExceptionThrown,
        CodeRules.AggregateFlattened,
        CodeRules.Swallowed,
        CodeRules.NoCauseConstructor,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RuleGate.IsOpen(start.Options))
            {
                RuleSettingsCache settings = new(start.Options);
                ConcurrentDictionary<INamedTypeSymbol, bool> reported = new(SymbolEqualityComparer.Default);
                start.RegisterSyntaxNodeAction(node => Look(node, settings, reported), SyntaxKind.CatchClause);
            }
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, RuleSettingsCache settings, ConcurrentDictionary<INamedTypeSymbol, bool> reported)
    {
        var clause = (CatchClauseSyntax)context.Node;
        RuleSettings tree = settings.Of(clause.SyntaxTree);
        if (tree.IsExcluded(context.ContainingSymbol?.ContainingNamespace))
        {
            return;
        }

        if (SwallowedException.Is(clause))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.Swallowed, clause.CatchKeyword.GetLocation(), clause.Declaration is { } declaration ? ThrownType.LastName(declaration.Type) : "exception"));
            return;
        }

        // Most clauses log, return or rethrow; they cost no semantic question.
        if (!MayReplace(clause, clause.Declaration?.Identifier.ValueText))
        {
            return;
        }

        foreach (CauseFinding finding in CauseJudge.Judge(CaughtException.In(clause, context.SemanticModel, context.CancellationToken)))
        {
            Report(context, finding, reported);
        }
    }

    private static bool MayReplace(CatchClauseSyntax clause, string? caught) => EnclosingCatch.NodesRunIn(clause.Block).Any(node =>
        node is ThrowStatementSyntax { Expression: not null } or ThrowExpressionSyntax
        || node is InvocationExpressionSyntax call && CauseFlow.NameOf(call) is { } name && (call.Parent is ExpressionStatementSyntax && CauseJudge.EndsPath(call) && !IsHanded(call, caught) || CauseJudge.IsHandover(name) || name is "Capture" || name.StartsWith("Throw", StringComparison.Ordinal)));

    // Loggers are told of the exception and return; a method of the same class may throw, whatever it is given.
    private static bool IsHanded(InvocationExpressionSyntax call, string? caught) => call.Expression is not IdentifierNameSyntax && call.ArgumentList.Arguments.Any(argument =>
        argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == caught);

    private static void Report(SyntaxNodeAnalysisContext context, CauseFinding finding, ConcurrentDictionary<INamedTypeSymbol, bool> reported)
    {
        // EC1205 speaks of problems, and of each throw only one rule.
        if ((finding.Rule == CodeRules.CauseDropped || finding.Rule == CodeRules.OnlyCauseTextKept)
            && context.SemanticModel.GetTypeInfo(finding.Node, context.CancellationToken).Type is { Name: "ProblemException", ContainingNamespace: { Name: "ErrorCatalog", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return;
        }

        // A type of another project of the solution has a place too, but findings there belong to that project.
        Location[] further = finding.TypeWithoutCause is { } type
            ? [.. type.Locations.Where(location => location.IsInSource && context.SemanticModel.Compilation.ContainsSyntaxTree(location.SourceTree!))]
            : [];
        context.ReportDiagnostic(Diagnostic.Create(finding.Rule, finding.Node.GetLocation(), further, finding.Arguments));
        if (further.Length > 0 && reported.TryAdd(finding.TypeWithoutCause!, true))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.NoCauseConstructor, further[0], finding.TypeWithoutCause!.Name));
        }
    }
}
