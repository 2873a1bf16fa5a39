namespace ErrorCatalog.Compiler;

/// <summary>Finds the role of every hole of a message from the words around it and from its expression.</summary>
internal static class HoleRoles
{
    internal static HoleRole Of(Clause clause, int index, MessagePart part, Clause? previous)
    {
        HoleRole byKind = part.Hole switch
        {
            HoleKind.Name or HoleKind.Constant => HoleRole.Fixed,
            HoleKind.Reason => HoleRole.Reason,
            HoleKind.Text => HoleRole.Text,
            HoleKind.Type => HoleRole.Type,
            _ => HoleRole.Value,
        };
        if (IsMeasure(clause, index) || (previous is not null && clause.Start == ClauseStart.Colon && (IsAllowance(previous) || IsMeasureAfter(previous, clause))))
        {
            return HoleRole.Bound;
        }

        return byKind == HoleRole.Value ? OfValue(clause, index, LastName(part.Text), previous) : byKind;
    }

    /// <summary>Whether the token stands where the rule, the bound or the other side of a comparison stands.</summary>
    internal static bool IsMeasure(Clause clause, int index)
    {
        foreach (Claim claim in clause.Claims)
        {
            bool inside = claim.Kind switch
            {
                ClaimKind.RuleManyWays or ClaimKind.RuleOneWay => index >= claim.Mark && index < claim.End,
                ClaimKind.Comparison => index >= claim.Mark && !IsToldAfter(clause, claim.Mark, index),
                _ => false,
            };
            if (inside)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Supported types: …", "Valid values are: …": the words before a list of what would have been right.</summary>
    internal static bool IsAllowance(Clause clause) => clause.Tokens.Length <= 4 && clause.Claims.Count == 0 && clause.Tokens[0].IsWord && Lexicon.Allowances.Contains(clause.Tokens[0].Text);

    // "must match the pattern: {pattern}" gives the measure after the colon, "must match the pattern: {name}" the value.
    private static bool IsMeasureAfter(Clause previous, Clause clause)
    {
        string name = clause.IsHolesOnly ? LastName(clause.Tokens[0].Text) : string.Empty;
        foreach (Claim claim in previous.Claims)
        {
            // "Not a token: {token}" judges what comes.
            bool kind = previous.Tokens[claim.Start].Text == "not" && claim.Mark == claim.Start + 1;
            if (claim.Kind == ClaimKind.RuleManyWays && claim.End == previous.Tokens.Length && !kind)
            {
                for (int i = claim.Mark; i < claim.End; i++)
                {
                    Token token = previous.Tokens[i];
                    if (token.IsWord && token.Text.Length > 1 && name.EndsWith(token.Text, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // "…, but got {value}" after a comparison is the value again.
    private static bool IsToldAfter(Clause clause, int mark, int index)
    {
        foreach (Claim claim in clause.Claims)
        {
            if (claim.Kind == ClaimKind.Got && claim.Start >= mark && index >= claim.Mark)
            {
                return true;
            }
        }

        return false;
    }

    private static HoleRole OfValue(Clause clause, int index, string name, Clause? previous)
    {
        string before = WordBefore(clause, index, previous);
        // "The given line '{line}' was not …" shows the line itself.
        bool shown = before == name && index > 1 && clause.Tokens[index - 2].Text is "given" or "the" or "this";
        if (Lexicon.Places.Contains(before) && !(shown && IsSubject(clause, index)) && !(before is "index" or "offset" or "position" or "character" or "char" or "byte" && IsSubject(clause, index)))
        {
            return HoleRole.Place;
        }

        if (Lexicon.PlaceNames.Contains(name) && before is "at" or "in" or "on" or "near" or "after" or "before")
        {
            return HoleRole.Place;
        }

        bool ruled = IsRuled(clause, index, out bool adjacent);
        if (!ruled && (Lexicon.BoundNames.Contains(name) || StartsWithBound(name)))
        {
            return HoleRole.Bound;
        }

        if (Lexicon.ReasonNames.Contains(name))
        {
            return HoleRole.Reason;
        }

        // "{field} must not exceed 9 characters": the field, not what it holds.
        bool holder = adjacent && Lexicon.Holders.Contains(name);
        bool spoken = before == "name" || (index == 0 && clause.Start == ClauseStart.Colon && previous is not null && Array.Exists(previous.Tokens, token => token.IsWord && token.Text == "name"));
        return holder || (Lexicon.NamingNames.Contains(name) && !spoken) || Lexicon.Holders.Contains(before) ? HoleRole.Named : HoleRole.Value;
    }

    // "The maximum {max} must be greater than …": what a rule is about is a value, whatever its name.
    private static bool IsRuled(Clause clause, int index, out bool adjacent)
    {
        adjacent = false;
        bool ruled = false;
        foreach (Claim claim in clause.Claims)
        {
            if (claim.Kind is ClaimKind.RuleManyWays or ClaimKind.RuleOneWay && claim.Start > index)
            {
                ruled = true;
                adjacent |= claim.Start <= index + 2;
            }
        }

        return ruled;
    }

    // "index 7 must be less than 5" gives the value; "a comma at index 7" the place.
    private static bool IsSubject(Clause clause, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (clause.Tokens[i].IsWord && clause.Tokens[i].Text is "at" or "in" or "near")
            {
                return false;
            }
        }

        foreach (Claim claim in clause.Claims)
        {
            if (claim.Start > index)
            {
                return true;
            }
        }

        return false;
    }

    private static string WordBefore(Clause clause, int index, Clause? previous)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            Token token = clause.Tokens[i];
            if (token.IsWord && token.Text is not ("is" or "was" or "a" or "the"))
            {
                return token.Text;
            }

            if (!token.IsWord)
            {
                return string.Empty;
            }
        }

        // "pos={i}", "Line: {n}".
        return clause.Start == ClauseStart.Colon && previous is not null && index == 0 ? LastWord(previous) : string.Empty;
    }

    private static string LastWord(Clause clause)
    {
        Token last = clause.Tokens[clause.Tokens.Length - 1];
        return last.IsWord && Lexicon.Places.Contains(last.Text) ? last.Text : string.Empty;
    }

    private static bool StartsWithBound(string name) =>
        name.StartsWith("max", StringComparison.Ordinal) || name.StartsWith("min", StringComparison.Ordinal)
        || name.StartsWith("expected", StringComparison.Ordinal) || name.StartsWith("required", StringComparison.Ordinal)
        || name.StartsWith("allowed", StringComparison.Ordinal) || name.StartsWith("supported", StringComparison.Ordinal);

    /// <summary>The last name of an expression, in lower case: <c>reader.Count</c> gives <c>count</c>.</summary>
    internal static string LastName(string expression)
    {
        int end = expression.Length;
        int format = expression.IndexOf(':');
        if (format > 0 && expression.IndexOf('?') < 0 && expression.IndexOf("::", StringComparison.Ordinal) < 0)
        {
            end = format;
        }

        if (expression.EndsWith(".ToString()", StringComparison.Ordinal))
        {
            end = expression.Length - ".ToString()".Length;
        }

        while (end > 0 && !(char.IsLetterOrDigit(expression[end - 1]) || expression[end - 1] == '_'))
        {
            end--;
        }

        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(expression[start - 1]) || expression[start - 1] == '_'))
        {
            start--;
        }

        return expression.Substring(start, end - start).TrimStart('_').ToLowerInvariant();
    }
}
