using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// EC1211: messages that could stand in the catalog. Hidden, so that an editor offers the move without marking anything, and a build
/// does not even run this analyzer.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MovableMessageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [CodeRules.MessageOutsideCatalog];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            string[] files = [.. start.Options.AdditionalFiles.Select(file => file.Path).Where(CatalogFileParser.IsCatalogPath)];
            if (files.Length > 0 && ProjectCatalogs.Of(start.Compilation, start.Options) is not null)
            {
                RuleSettingsCache settings = new(start.Options);
                start.RegisterSyntaxNodeAction(node => Check(node, files, settings), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            }
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, string[] files, RuleSettingsCache settings)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        if (ThrownMessage.Read(creation, context.SemanticModel, context.CancellationToken) is { } thrown
            && NearestFile.To(creation.SyntaxTree.FilePath, files) is { } nearest
            && !settings.Of(creation.SyntaxTree).IsExcluded(context.ContainingSymbol?.ContainingNamespace))
        {
            context.ReportDiagnostic(Diagnostic.Create(CodeRules.MessageOutsideCatalog, creation.GetLocation(), NearestFile.Name(nearest), thrown.Type.Name));
        }
    }
}
