using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>A finding of a cause rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Node">Where it is shown.</param>
/// <param name="Arguments">Of the rule's message.</param>
/// <param name="TypeWithoutCause">The type of this compilation that needs a constructor first, or null.</param>
internal sealed record CauseFinding(DiagnosticDescriptor Rule, SyntaxNode Node, object[] Arguments, INamedTypeSymbol? TypeWithoutCause);
