using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>What the body of one member raises and calls.</summary>
internal sealed class RaisedProblems
{
    /// <summary>Types of problems that it makes.</summary>
    internal HashSet<INamedTypeSymbol> Problems { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The calls of factories.</summary>
    internal List<IInvocationOperation> Places { get; } = [];

    /// <summary>Members that it calls.</summary>
    internal HashSet<ISymbol> Callees { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>True when it may raise what cannot be seen in it.</summary>
    internal bool IsPartlyUnknown { get; set; }

    /// <summary>This and another body of the same member, such as a setter.</summary>
    internal RaisedProblems With(RaisedProblems other)
    {
        RaisedProblems both = new() { IsPartlyUnknown = IsPartlyUnknown || other.IsPartlyUnknown };
        foreach (RaisedProblems part in new[] { this, other })
        {
            both.Problems.UnionWith(part.Problems);
            both.Places.AddRange(part.Places);
            both.Callees.UnionWith(part.Callees);
        }

        return both;
    }
}
