namespace ErrorCatalog.Site.Search;

/// <summary>An entry of the index.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Code">Its wire code.</param>
/// <param name="Names">Everything else that it is called: aliases and number.</param>
/// <param name="Parameters">Names of its values, in the order in which patterns number them.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Explain">Its message, or null.</param>
/// <param name="Locale">Language of the message, which is not always the language of the index.</param>
/// <param name="IsRetired">True when it is no longer reported.</param>
internal sealed record SearchEntry(
    string Key,
    string Code,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Parameters,
    SearchPattern? Title,
    SearchPattern? Explain,
    string Locale,
    bool IsRetired)
{
    /// <summary>All names, the key first.</summary>
    public IEnumerable<string> AllNames => Names.Prepend(Code).Prepend(Key).Distinct();

    /// <summary>What to show for the entry: the title, else the message, else the key; values as <c>{name}</c>.</summary>
    public string Heading()
    {
        if ((Title ?? Explain) is not { } pattern)
        {
            return Key;
        }

        System.Text.StringBuilder text = new();
        Write(text, pattern.Parts);
        return text.ToString();
    }

    private void Write(System.Text.StringBuilder text, IReadOnlyList<SearchPart> parts)
    {
        foreach (SearchPart part in parts)
        {
            if (part.Branches is { } branches)
            {
                Write(text, branches.First(branch => branch.Key is SearchBranch.Other or ":other").Parts);
            }
            else if (part.Literal is { } literal)
            {
                text.Append(literal);
            }
            else
            {
                text.Append('{').Append(Parameters[part.Parameter]).Append('}');
            }
        }
    }
}
