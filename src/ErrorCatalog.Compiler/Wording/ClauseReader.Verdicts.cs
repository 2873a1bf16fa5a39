namespace ErrorCatalog.Compiler;

// "is not …", "invalid …", "too long", "does not match".
internal sealed partial class ClauseReader
{
    private int Negation(int i)
    {
        if (Is(i, "no"))
        {
            return Nothing(i);
        }

        if (!Is(i, "not"))
        {
            return i;
        }

        int word = Skip(i + 1, Lexicon.Adverbs);
        bool acting = Is(i - 1, "do", "does") || Is(i - 1, "did", "will") || Is(i - 1, "would", "to");
        return acting ? NotActing(i, word) : NotBeing(i, word);
    }

    private int NotActing(int i, int verb)
    {
        if (Is(verb, "exist"))
        {
            return Claim(ClaimKind.NotFound, i, verb + 1, verb + 1);
        }

        // "did not find the expected token": expected how?
        int what = Skip(verb + 1, Lexicon.Determiners);
        if ((In(verb, Lexicon.FindingDeeds) || Is(verb, "get", "receive") || Is(verb, "return", "see")) && (Is(what, "expected", "valid") || Is(what, "correct", "right")))
        {
            return Claim(ClaimKind.NoneSuitable, i, what + 1, what + 1);
        }

        // "does not have the right number of cells": right how? Rights themselves are there or not.
        if (In(verb, Lexicon.HavingVerbs) && In(what, Lexicon.NotVerdicts) && !Any(what + 1, _tokens.Length, Lexicon.Rights))
        {
            return Claim(ClaimKind.Vague, i, what + 1, End(i), plain: IsPlain(what + 1, End(i)));
        }

        // "do not have the same length" compares two things.
        if (In(verb, Lexicon.ComparingVerbs) || (In(verb, Lexicon.HavingVerbs) && In(what, Lexicon.Sameness)))
        {
            return Claim(ClaimKind.Equality, i, verb + 1, verb + 1);
        }

        // "does not look like a valid name": valid how?
        int valid = Skip(Is(verb + 1, "like", "to") ? verb + 2 : verb + 1, Lexicon.Determiners);
        if (In(verb, Lexicon.FormVerbs) && In(valid, Lexicon.NotVerdicts))
        {
            return Claim(ClaimKind.Vague, i, valid + 1, End(i), plain: IsPlain(valid + 1, End(i)));
        }

        return In(verb, Lexicon.FormVerbs)
            ? Claim(ClaimKind.RuleManyWays, i, verb + 1, End(i))
            : Claim(ClaimKind.State, i, verb + 1, verb + 1);
    }

    private int NotBeing(int i, int word)
    {
        string text = At(word);
        if (text == "found")
        {
            return Claim(ClaimKind.NotFound, i, word + 1, word + 1);
        }

        if (text is "what" or "as" && Any(word + 1, _tokens.Length, "expected"))
        {
            return Claim(ClaimKind.Vague, i, word + 1, _tokens.Length);
        }

        // "contains '*', which is not allowed": the sentence before it is the fault.
        if (Lexicon.Leave.Contains(text) && Is(i - 2, "which"))
        {
            return Claim(ClaimKind.State, i, word + 1, word + 1);
        }

        if (Lexicon.Leave.Contains(text))
        {
            return Verdict(i, word, leave: true);
        }

        if (Lexicon.NotVerdicts.Contains(text))
        {
            return Verdict(i, word, leave: false);
        }

        if (text == "compatible")
        {
            return Claim(ClaimKind.State, i, word + 1, word + 1);
        }

        if (text is "equal" or "same" or "identical" or "matching" || (text == "the" && Is(word + 1, "same")))
        {
            return Claim(ClaimKind.Equality, i, word + 1, word + 1);
        }

        if (text is "enough" or "sufficient" or "long" or "large" or "big")
        {
            return Claim(ClaimKind.Comparison, i, word + 1, word + 1);
        }

        if (text is "a" or "an" or "the" or "one" or "of" || Token(word).IsConcrete)
        {
            return NotOfKind(i, word);
        }

        if (text == "in" && Any(word, _tokens.Length, Lexicon.Phases))
        {
            return Claim(ClaimKind.RuleManyWays, i, word + 1, End(i));
        }

        bool scale = Lexicon.ManyWayWords.Contains(text) && text is not ("in" or "inside" or "within" or "from" or "under" or "at" or "up");
        return Claim(scale ? ClaimKind.RuleManyWays : ClaimKind.State, i, word + 1, word + 1);
    }

    private int NotOfKind(int i, int word)
    {
        // "is a plug, not a socket" tells both.
        if (i > 0 && Token(i - 1).Kind == TokenKind.Comma)
        {
            return Claim(ClaimKind.State, i, word + 1, word + 1);
        }

        int noun = Skip(word, Lexicon.Determiners);
        if (In(noun, Lexicon.NotVerdicts) || In(noun, Lexicon.Leave))
        {
            return Claim(ClaimKind.Vague, i, noun + 1, End(i), plain: IsPlain(noun + 1, End(i)));
        }

        // "is not a member of the group" is a state; "is not an array" leaves open what it is.
        return Is(noun, "member", "part") || Is(noun, "child", "element")
            ? Claim(ClaimKind.State, i, noun + 1, noun + 1)
            : Claim(ClaimKind.RuleManyWays, i, word, End(i), plain: IsPlain(noun, End(i)));
    }

    private int Nothing(int i)
    {
        // "0 (for no limit)" explains a value that would be right.
        if (Is(i - 1, "for"))
        {
            return i;
        }

        // "no longer", "no more": a state like any other. "No suitable server": suitable for what?
        bool unnamed = In(i + 1, Lexicon.Suitable);
        bool found = Any(i, _tokens.Length, "found") || Is(i + 1, "such");
        return Claim(unnamed ? ClaimKind.NoneSuitable : found ? ClaimKind.NotFound : ClaimKind.State, i, i + 1, _tokens.Length);
    }

    private int Verdict(int i)
    {
        // "Unrepresentable value {x}": one of the many things that something cannot be done with.
        bool denied = At(i).StartsWith("un", StringComparison.Ordinal) && IsAbility(At(i)) && Token(i + 1).IsWord && !Lexicon.States.Contains(At(i)) && !Is(i, "unable");
        if (!In(i, Lexicon.Verdicts) && !denied)
        {
            return i;
        }

        // "Invalid input must not change the file": what the rule is about.
        int noun = NounEnd(i + 1);
        if (noun > i + 1 && Array.FindIndex(_tokens, i + 1, noun - i - 1, token => Lexicon.Obligations.Contains(token.Text)) >= 0)
        {
            return i;
        }

        bool predicate = Is(i - 1, "is", "was") || Is(i - 1, "are", "were") || Is(i - 1, "be", "been");
        if (predicate)
        {
            return Verdict(i, i, leave: Is(i, "disallowed"));
        }

        // "{total} inconsistent with {sum}" sets two things side by side.
        if (Is(i, "inconsistent") && Is(i + 1, "with"))
        {
            return Claim(ClaimKind.Equality, i, i + 2, i + 2);
        }

        if (In(i + 1, Lexicon.UnexpectedStates))
        {
            return Claim(ClaimKind.State, i, i + 2, i + 2);
        }

        bool limited = Is(i, "unsupported", "disallowed") && Any(i + 1, _tokens.Length, Lexicon.Circumstances) && !HasValueAfter(i);
        return limited
            ? Claim(ClaimKind.State, i, i + 1, i + 1)
            : Claim(ClaimKind.Vague, i, i + 1, noun, plain: IsPlain(i + 1, noun));
    }

    // "X is not supported": alone it is a verdict on X; with its place or moment it is a state.
    private int Verdict(int i, int word, bool leave)
    {
        int after = word + 1;
        bool subjectIsValue = HasValueBefore(i);
        bool attached = In(after, Lexicon.Attachments) && after + 1 < _tokens.Length;
        if ((Is(word, "unknown") && Is(after, "to")) || (Is(word, "incompatible") && Is(after, "with")))
        {
            return Claim(ClaimKind.NotFound, i, after, after);
        }

        if (attached && (leave || Is(word, "supported", "valid") || Is(word, "usable", "applicable") || Is(word, "accepted")))
        {
            bool moment = In(after, Lexicon.Circumstances) || Is(after, "in", "on") || Is(after, "with", "by") || Is(after, "for", "between");
            bool kind = Is(after, "for") && i > 0 && IsKind(Is(i, "not") && In(i - 1, Lexicon.Copulas) ? i - 2 : i - 1);
            if (moment && !kind && !(subjectIsValue && Is(after + 1, "this", "here")))
            {
                return Claim(ClaimKind.State, i, after, after);
            }
        }

        // "A prefix with all bytes set is not supported": the subject tells the way.
        bool described = Any(1, i, Lexicon.Descriptions);
        bool many = !described && (subjectIsValue || Any(0, i, Lexicon.Kinds) || Is(0, "this", "that"));
        if (leave && !many)
        {
            return Claim(ClaimKind.RuleOneWay, i, after, after);
        }

        // "Seeking is not supported": the deed is the fault, and it has no values.
        if (Is(word, "supported", "accepted") && !many && i > 0)
        {
            return Claim(ClaimKind.RuleOneWay, i, after, after);
        }

        int noun = In(after, Lexicon.Determiners) ? after + 1 : after;
        int subject = Is(i, "not") || !In(i - 1, Lexicon.Copulas) ? i : i - 1;
        subject = In(subject - 1, Lexicon.Copulas) ? subject - 1 : subject;
        bool plain = IsPlain(noun, _tokens.Length) || (noun >= _tokens.Length && IsPlain(0, subject));
        return Claim(ClaimKind.Vague, i, after, after, plain: plain);
    }

    // "type", "RedeemType": a member of a fixed set.
    private bool IsKind(int i) => In(i, Lexicon.Kinds) || (Token(i).IsIdentifier && (At(i).EndsWith("type", StringComparison.Ordinal) || At(i).EndsWith("kind", StringComparison.Ordinal) || At(i).EndsWith("mode", StringComparison.Ordinal)));

    private int Comparison(int i)
    {
        if ((Is(i, "more") && Is(i + 1, "than") && Is(i + 2, "one", "once")) || (Is(i, "no") && Is(i + 1, "longer")))
        {
            return Claim(ClaimKind.State, i, i + 3, i + 3);
        }

        if (In(i, Lexicon.Comparatives) && Is(i + 1, "or") && Is(i + 2, "equal"))
        {
            return Claim(ClaimKind.Comparison, i, i + 3, i + 3);
        }

        if (In(i, Lexicon.Comparatives) && Is(i + 1, "than"))
        {
            return Claim(ClaimKind.Comparison, i, i + 2, i + 2);
        }

        if (Is(i, "exceeds", "exceeded") || Is(i, "exceed", "exceeding"))
        {
            return Claim(ClaimKind.Comparison, i, i + 1, i + 1);
        }

        if (Is(i, "out") && Is(i + 1, "of") && (In(i + 2, Lexicon.Extents) || In(i + 3, Lexicon.Extents)))
        {
            return Claim(ClaimKind.Comparison, i, i + 3, i + 3);
        }

        if (Is(i, "outside", "beyond") && Any(i, Math.Min(_tokens.Length, i + 6), Lexicon.Extents))
        {
            return Claim(ClaimKind.Comparison, i, i + 1, i + 1);
        }

        if (Is(i, "too") && Is(i + 1, "late", "early"))
        {
            return Claim(ClaimKind.State, i, i + 2, i + 2);
        }

        bool amount = Is(i, "too") || (Is(i, "insufficient") && !Is(i + 1, "permission", "permissions") && !Is(i + 1, "privileges", "rights"));
        bool sign = (Is(i, "negative", "below") || Is(i, "above")) && (Is(i - 1, "is", "was") || Is(i - 1, "are"));
        return amount || sign ? Claim(ClaimKind.Comparison, i, i + 1, i + 1) : i;
    }

    private int Difference(int i)
    {
        bool differs = Is(i, "mismatch", "mismatched") || Is(i, "mismatches", "differs") || Is(i, "differ", "mismatching");
        return differs ? Claim(ClaimKind.Equality, i, i + 1, i + 1) : i;
    }

    private bool HasValueBefore(int i) => Array.FindIndex(_tokens, 0, i, token => token.IsHole || token.Kind == TokenKind.Quoted) >= 0;

    private bool HasValueAfter(int i) => Array.FindIndex(_tokens, i, token => token.IsHole || token.Kind == TokenKind.Quoted) >= 0;

    // The words of the thing that is judged: up to a preposition, a value or a verb.
    private int NounEnd(int i)
    {
        while (i < _tokens.Length && _tokens[i].IsWord && !In(i, Lexicon.Attachments) && !Is(i, "was", "is"))
        {
            i++;
        }

        return i;
    }

    private bool IsPlain(int start, int end)
    {
        for (int i = start; i < end && i < _tokens.Length; i++)
        {
            if (In(i, Lexicon.PlainForms))
            {
                // "integer size", "JSON path" are other things than an integer or JSON.
                return i + 1 >= end || !_tokens[i + 1].IsWord || In(i + 1, Lexicon.PlainForms) || In(i + 1, Lexicon.PlainTails) || In(i + 1, Lexicon.Attachments);
            }

            if (!In(i, Lexicon.Adverbs) && !In(i, Lexicon.Determiners) && !In(i, Lexicon.PlainLeads))
            {
                return false;
            }
        }

        return false;
    }
}
