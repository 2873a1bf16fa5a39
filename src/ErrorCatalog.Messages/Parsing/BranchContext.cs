namespace ErrorCatalog.Messages;

/// <summary>Where in the nesting of plurals and selects a message part stands.</summary>
/// <param name="Depth">How many plurals and selects are around it.</param>
/// <param name="PluralArgument">The argument of the innermost plural, which <c>#</c> stands for; null outside of plurals.</param>
/// <param name="InSelect">True when a select stands between that plural and here.</param>
internal readonly record struct BranchContext(int Depth, string? PluralArgument, bool InSelect)
{
    internal static BranchContext Top => default;

    internal BranchContext InPlural(string argument) => new(Depth + 1, argument, false);

    internal BranchContext InSelectBranch() => new(Depth + 1, PluralArgument, true);
}
