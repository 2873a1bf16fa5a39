using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1210: factories of retired and deprecated entries that are still called. Reading old reports is no call of a factory.</summary>
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
            && catalogs.EntryOf(call.TargetMethod.ReturnType) is { Model: { } model } entry
            && (model.Retired is not null || model.Deprecated is not null)
            && !settings.Of(call.Syntax.SyntaxTree).IsExcluded(context.ContainingSymbol.ContainingNamespace))
        {
            string? replacedBy = model.Retired is { } tombstone ? tombstone.ReplacedBy : model.Deprecated!.ReplacedBy;
            string? version = model.Retired is { } end ? end.Since : model.Deprecated!.Since;
            string? successor = replacedBy is null ? null : entry.ClassName + "." + CSharpNames.Type(replacedBy);
            context.ReportDiagnostic(Diagnostic.Create(
                CodeRules.RetiredEntryRaised,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(CatalogFixes.ReplacementProperty, successor is null ? null : CSharpNames.Type(replacedBy!)),
                model.Key,
                (model.Retired is null ? "deprecated" : "retired") + (version is null ? string.Empty : " since " + version),
                successor is null ? "Choose another entry or declare one" : $"Use '{successor}'"));
        }
    }
}
