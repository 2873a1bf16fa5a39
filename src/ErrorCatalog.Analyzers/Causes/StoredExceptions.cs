using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Locals, fields and properties that keep an exception beyond the clause or method that stored it.</summary>
internal static class StoredExceptions
{
    /// <summary>
    /// True for a local or field that the type around the clause stores a caught exception in, and for a field or automatic property of this
    /// object or of a type: what it holds was there before the clause, unless the clause may have stored it.
    /// </summary>
    public static bool IsStoredBefore(ExpressionSyntax expression, CaughtException caught) =>
        expression is IdentifierNameSyntax name && IsStoredByClause(name.Identifier.ValueText, caught.Clause)
        || expression.SyntaxTree == caught.Model.SyntaxTree
            && caught.Model.GetSymbolInfo(expression, caught.Flow.Cancellation).Symbol is { } symbol
            && (symbol.IsStatic || expression is IdentifierNameSyntax)
            && KeepsException(symbol)
            && !EnclosingCatch.NodesRunIn(caught.Clause).Any(node => node.SpanStart < expression.SpanStart && MayStore(node, symbol.Name));

    private static bool IsStoredByClause(string name, CatchClauseSyntax clause)
    {
        SyntaxNode? around = clause.Ancestors().FirstOrDefault(node => node is TypeDeclarationSyntax) ?? clause.Ancestors().LastOrDefault();
        return around is not null && around.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is IdentifierNameSyntax target
            && target.Identifier.ValueText == name
            && assignment.Right is IdentifierNameSyntax value
            && EnclosingCatch.Of(assignment)?.Declaration?.Identifier.ValueText == value.Identifier.ValueText);
    }

    // A property with a body may make a new exception each time.
    private static bool KeepsException(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => ExceptionNames.IsException(field.Type),
        IPropertySymbol property => ExceptionNames.IsException(property.Type)
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
        _ => false,
    };

    // So may a method of this object, whatever its name says.
    private static bool MayStore(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => Mentions(assignment.Left, name),
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind is (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword && Mentions(argument, name),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } } call => CauseFlow.NameOf(call) != "nameof",
        _ => false,
    };

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(mentioned => mentioned.Identifier.ValueText == name);
}
