using Microsoft.CodeAnalysis;

namespace ErrorCatalog.CodeFixes;

/// <summary>What moving messages to catalogs would change; nothing is written.</summary>
/// <param name="Solution">The solution with all changes, in catalogs and in code.</param>
/// <param name="Moves">The messages that move, ordered by file and place.</param>
public sealed record MovePlan(Solution Solution, IReadOnlyList<PlannedMove> Moves);
