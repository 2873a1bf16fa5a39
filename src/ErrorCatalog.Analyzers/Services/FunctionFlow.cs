using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>What one function raises and calls: a member, a local function or the lambda that handles an endpoint.</summary>
internal sealed class FunctionFlow
{
    /// <summary>Types of the problems that it throws past its own catch clauses.</summary>
    internal HashSet<INamedTypeSymbol> Thrown { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types of the problems that it returns or keeps to do so.</summary>
    internal HashSet<INamedTypeSymbol> Returned { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Functions whose exceptions leave this one too.</summary>
    internal HashSet<ISymbol> Callees { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Functions that are called where their problems are caught, so that only what they return goes on.</summary>
    internal HashSet<ISymbol> GuardedCallees { get; } = new(SymbolEqualityComparer.Default);
}
