namespace ErrorCatalog.Site.Search;

/// <summary>One piece of a message as it is searched: a literal, a value, or a choice between branches.</summary>
/// <param name="Literal">The text that is always there, or null.</param>
/// <param name="Parameter">Number of the value in the entry's list of names; -1 for a literal.</param>
/// <param name="Branches">The branches that the value chooses from, or null when the value itself stands here.</param>
internal sealed record SearchPart(string? Literal, int Parameter, IReadOnlyList<SearchBranch>? Branches)
{
    public static SearchPart OfLiteral(string literal) => new(literal, -1, null);

    public static SearchPart OfValue(int parameter) => new(null, parameter, null);

    public static SearchPart OfChoice(int parameter, IReadOnlyList<SearchBranch> branches) => new(null, parameter, branches);
}
