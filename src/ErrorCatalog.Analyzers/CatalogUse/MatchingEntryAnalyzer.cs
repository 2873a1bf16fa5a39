using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>EC1201: raw exceptions with the text of a catalog entry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MatchingEntryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.EntryExists];

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
                start.RegisterSyntaxNodeAction(node => Check(node, catalogs, settings), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, ProjectCatalogs catalogs, RuleSettingsCache settings)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        if (ThrownMessage.Read(creation, context.SemanticModel, context.CancellationToken) is { } thrown
            && catalogs.Matcher.Find(thrown.Pieces) is var (entry, holes)
            && context.Compilation.GetTypeByMetadataName(entry.FullClassName) is not null
            && Fits(entry, holes, context.SemanticModel, context.CancellationToken)
            && !settings.Of(creation.SyntaxTree).IsExcluded(context.ContainingSymbol?.ContainingNamespace))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.EntryExists, creation.GetLocation(), entry.Model.Key, thrown.Type.Name, $"'{entry.Factory}'"));
        }
    }

    private static bool Fits(CatalogEntry entry, MessagePiece?[] holes, SemanticModel model, CancellationToken cancellation)
    {
        for (int i = 0; i < holes.Length; i++)
        {
            string enumType = Compiler.CSharpNames.EnumType(entry.Model.CSharpName, entry.Model.Parameters[i].Name);
            if (holes[i] is { } hole && FactoryArguments.Write(entry.Model.Parameters[i], hole, model.GetTypeInfo(hole.Hole!, cancellation).Type, enumType) is null)
            {
                return false;
            }
        }

        return true;
    }
}
