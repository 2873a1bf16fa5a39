using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1210: calls the successor's factory where it takes the same arguments, matched by name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseSuccessorFix : SourceEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.RetiredEntryRaised.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.UseSuccessor";

    private protected override string? TitleOfAll => "Use the successors";

    private protected override string? Plan(SourceEdit edit, SyntaxNode node, Document document, SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(CatalogFixes.ReplacementProperty, out string? name) || name is null
            || node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Span == finding.Location.SourceSpan) is not { } call
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol retired
            || retired.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is not { } successor)
        {
            return null;
        }

        Dictionary<string, ArgumentSyntax> given = new(StringComparer.Ordinal);
        for (int i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = call.ArgumentList.Arguments[i];
            given[argument.NameColon?.Name.Identifier.ValueText ?? retired.Parameters[i].Name] = argument;
        }

        List<string> arguments = [];
        bool skipped = false;
        foreach (IParameterSymbol parameter in successor.Parameters)
        {
            if (!given.TryGetValue(parameter.Name, out ArgumentSyntax? argument))
            {
                if (!parameter.IsOptional)
                {
                    return null;
                }

                skipped = true;
                continue;
            }

            if (!SymbolEqualityComparer.Default.Equals(parameter.Type, retired.Parameters.First(old => old.Name == parameter.Name).Type))
            {
                return null;
            }

            given.Remove(parameter.Name);
            arguments.Add(argument.NameColon is not null || skipped ? $"{parameter.Name}: {argument.Expression}" : argument.Expression.ToString());
        }

        // An argument that the successor does not take would be lost.
        if (given.Count > 0 || (call.Expression is not MemberAccessExpressionSyntax && call.Expression is not IdentifierNameSyntax))
        {
            return null;
        }

        SyntaxNode old = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        edit.Replace(old.Span, name);
        edit.Replace(call.ArgumentList.Span, "(" + string.Join(", ", arguments) + ")");
        return $"Use '{retired.ContainingType.Name}.{name}'";
    }
}
