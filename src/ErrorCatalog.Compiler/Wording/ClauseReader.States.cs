namespace ErrorCatalog.Compiler;

// "already open", "is missing", "has been closed".
internal sealed partial class ClauseReader
{
    private int State(int i)
    {
        if (In(i, Lexicon.States))
        {
            // "missing value for {x}" as well as "{x} is missing"; the noun decides nothing.
            return Claim(ClaimKind.State, i, i + 1, i + 1);
        }

        string word = At(i);
        if (word is "timed" && Is(i + 1, "out"))
        {
            return Claim(ClaimKind.State, i, i + 2, i + 2);
        }

        if (word is "because" or "since" || (word is "due" && Is(i + 1, "to")))
        {
            return Claim(ClaimKind.Reason, i, i + 1, i + 1);
        }

        if (word.StartsWith("un", StringComparison.Ordinal) && IsParticiple(word) && !Lexicon.NotStatesWithUn.Contains(word) && !Lexicon.Verdicts.Contains(word))
        {
            return Claim(ClaimKind.State, i, i + 1, i + 1);
        }

        if (word is "in" && Is(i + 1, "progress", "use"))
        {
            return Claim(ClaimKind.State, i, i + 2, i + 2);
        }

        // "Failed while trying to read" is the deed again.
        if (word is "attempt" or "attempted" or "attempting" or "tried" or "trying" && Is(i + 1, "to") && !_clause.Has(ClaimKind.Deed))
        {
            return Claim(ClaimKind.State, i, i + 2, i + 2);
        }

        return i;
    }
}
