namespace ErrorCatalog.Compiler;

/// <summary>Messages whose words say nothing, or are meant to say nothing.</summary>
internal static class FillerText
{
    private const int LongestShortAnswer = 8;

    private static readonly HashSet<string> Core = new(
        ["error", "errors", "failure", "exception", "problem", "issue", "fault", "wrong", "sorry", "oops", "invalid", "bad", "failed", "fail", "unable", "cannot", "could", "not", "try", "unexpected", "unknown", "illegal", "incorrect", "can"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Guarded = new(
        ["credentials", "credential", "password", "passwords", "username", "login", "passphrase", "pin", "otp", "authentication", "passcode"],
        StringComparer.Ordinal);

    /// <summary>Whether every word would fit any error: "Something went wrong, please try again later."</summary>
    internal static bool IsFiller(List<Clause> clauses)
    {
        bool core = false;
        foreach (Clause clause in clauses)
        {
            // "See the inner exception for details." points elsewhere and says nothing.
            if (clause != clauses[0] && clause.Has(ClaimKind.Remedy) && Array.Exists(clause.Tokens, token => Lexicon.Pointers.Contains(token.Text)))
            {
                continue;
            }

            foreach (Token token in clause.Tokens)
            {
                if (token.Kind == TokenKind.Comma)
                {
                    continue;
                }

                if (!token.IsWord || !Lexicon.EmptyAttributes.Contains(token.Text))
                {
                    return false;
                }

                core |= Core.Contains(token.Text);
            }
        }

        return core;
    }

    /// <summary>Whether the text is a single name or word that no sentence is.</summary>
    internal static bool IsName(List<Clause> clauses)
    {
        if (clauses.Count != 1 || clauses[0].Tokens.Length != 1)
        {
            return false;
        }

        Token token = clauses[0].Tokens[0];
        return token.Kind is TokenKind.Quoted or TokenKind.Number || (token.IsWord && clauses[0].Claims.Count == 0 && !IsFiller(clauses));
    }

    /// <summary>Whether the answer is short on purpose: which of two secrets was wrong must not be told.</summary>
    internal static bool IsKeptShort(List<Clause> clauses)
    {
        if (clauses.Count != 1)
        {
            return false;
        }

        Token[] tokens = clauses[0].Tokens;
        if (tokens.Length > LongestShortAnswer || Array.Exists(tokens, token => token.IsHole))
        {
            return false;
        }

        // "The passwords do not match": neither of the two may be shown.
        if (Guarded.Contains(tokens[0].Text is "the" or "your" ? tokens[Math.Min(1, tokens.Length - 1)].Text : tokens[0].Text) && clauses[0].Claims.TrueForAll(claim => claim.Kind == ClaimKind.Equality) && clauses[0].Claims.Count > 0)
        {
            return true;
        }

        // "wrong user name or password", "authentication failed": the secret itself is judged, not something about it.
        int end = tokens.Length - 1;
        bool verdictLast = tokens[end].Text is "failed" or "failure" or "invalid" or "incorrect" or "wrong" or "rejected";
        for (end -= verdictLast ? 1 : 0; end >= 0 && tokens[end].Text is "is" or "are" or "was" or "were"; end--)
        {
        }

        int start = end;
        while (start >= 0 && (Guarded.Contains(tokens[start].Text) || tokens[start].Text is "or" or "and" or "user" or "name" or "email" or "account" or "the"))
        {
            start--;
        }

        return start < end && end >= 0 && Guarded.Contains(tokens[end].Text) && (verdictLast || (start >= 0 && Lexicon.Verdicts.Contains(tokens[start].Text)));
    }
}
