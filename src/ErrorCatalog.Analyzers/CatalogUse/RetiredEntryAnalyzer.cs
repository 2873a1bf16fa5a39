using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1210: factories of retired entries that are still called. Reading old reports is no call of a factory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetiredEntryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.RetiredEntryRaised];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectCatalogs.Of(start.Compilation, start.Options) is { } catalogs)
            {
                RuleSettingsCache settings = new(start.Options);
                start.RegisterOperationAction(operation => Check(operation, catalogs, settings), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        var call = (IInvocationOperation)context.Operation;
        if (catalogs.IsFactory(call.TargetMethod)
            && catalogs.EntryOf(call.TargetMethod.ReturnType) is { Model: { Retired: { } retired } model } entry
            && !settings.Of(call.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            string? successor = retired.ReplacedBy is { } key ? entry.ClassName + "." + CSharpNames.Type(key) : null;
            context.ReportDiagnostic(Diagnostic.Create(
                CodeRules.RetiredEntryRaised,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(CatalogFixes.ReplacementProperty, successor is null ? null : CSharpNames.Type(retired.ReplacedBy!)),
                model.Key,
                retired.Since is { } since ? " since " + since : string.Empty,
                successor is null ? "Choose another entry or declare one" : $"Use '{successor}'"));
        }
    }
}
