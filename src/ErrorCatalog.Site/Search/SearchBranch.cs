namespace ErrorCatalog.Site.Search;

/// <summary>A branch of a choice.</summary>
/// <param name="Key">A key of <c>select</c> as it is, <c>=0</c> for an exact number, <c>:one</c> for a plural category.</param>
/// <param name="Parts">What the branch says.</param>
internal sealed record SearchBranch(string Key, IReadOnlyList<SearchPart> Parts)
{
    public const string Other = "other";

    public const char Exact = '=';

    public const char Category = ':';
}
