namespace ErrorCatalog.Compiler;

/// <summary>Messages whose words say nothing, or are meant to say nothing.</summary>
internal static class FillerText
{
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

        bool guarded = false;
        bool verdict = false;
        foreach (Token token in clauses[0].Tokens)
        {
            if (token.IsHole)
            {
                return false;
            }

            guarded |= Guarded.Contains(token.Text);
            verdict |= Lexicon.Verdicts.Contains(token.Text) || token.Text is "failed" or "failure";
        }

        return guarded && verdict && clauses[0].Tokens.Length <= 8;
    }
}
