namespace ErrorCatalog.Compiler;

// "could not …", "failed to …", "… failed", "error while …".
internal sealed partial class ClauseReader
{
    private int Deed(int i)
    {
        int next = AbilityDenied(i);
        next = next > i ? next : Failure(i);
        return next > i ? next : FailureNoun(i);
    }

    private int AbilityDenied(int i)
    {
        bool could = Is(i, "could");
        if ((!could && !Is(i, "can")) || !Is(Skip(i + 1, Lexicon.Adverbs), "not"))
        {
            return i;
        }

        int verb = Skip(Skip(i + 1, Lexicon.Adverbs) + 1, Lexicon.Adverbs);
        if (Is(verb, "be"))
        {
            int participle = Skip(verb + 1, Lexicon.Adverbs);
            string word = At(participle);
            if (word is "found" or "located" or "discovered")
            {
                return Claim(ClaimKind.NotFound, i, participle + 1, participle + 1);
            }

            bool deed = IsParticiple(word) && (could || Lexicon.FallibleDeeds.Contains(Infinitive(word)));
            return deed ? DeedOf(i, participle + 1, !could, named: NamesConcrete(i)) : i;
        }

        if (In(verb, Lexicon.FindingDeeds))
        {
            return Claim(ClaimKind.NotFound, i, verb + 1, verb + 1);
        }

        // "cannot remove the last owner": what must never be done, not what failed.
        bool forbidden = !could && (In(Skip(verb + 1, Lexicon.Determiners), Lexicon.Qualifiers) || Any(verb + 1, End(i), Lexicon.Reflexives));
        if (could || (In(verb, Lexicon.FallibleDeeds) && !forbidden))
        {
            // "Cannot convert NaN to Int32" names the value.
            int to = In(verb, Lexicon.Conversions) ? Position(verb, _tokens.Length, "to") : -1;
            return DeedOf(i, verb + 1, !could, named: to > 0 && Array.FindIndex(_tokens, verb, to - verb, token => token.IsConcrete && !token.IsHole) >= 0);
        }

        // "A pack cannot have more than 12 cards" bounds; "cannot remove the last owner" forbids.
        bool many = HasMeasure(verb, End(i)) || Is(verb, "exceed");
        return Claim(many ? ClaimKind.RuleManyWays : ClaimKind.RuleOneWay, i, verb, Any(verb, End(i), "not") ? verb + 1 : End(i));
    }

    private int Failure(int i)
    {
        bool unable = (Is(i, "unable") || (Is(i, "able", "possible") && Is(i - 1, "not")) || (Is(i, "impossible") && Is(i + 1, "to"))) && Is(i + 1, "to");
        bool failed = Is(i, "failed", "failure") || Is(i, "fail", "fails") || Is(i, "failing");
        if (!unable && !failed)
        {
            return i;
        }

        if (Is(i + 1, "to"))
        {
            int verb = Skip(i + 2, Lexicon.Adverbs);
            return In(verb, Lexicon.FindingDeeds) ? Claim(ClaimKind.NotFound, i, verb + 1, verb + 1) : DeedOf(i, verb + 1, false);
        }

        bool named = IsGerund(At(i + 1)) || In(i + 1, Lexicon.Attachments) || i > 0;
        return named ? DeedOf(i, i + 1, false) : i;
    }

    // "Error while reading", "error reading the header", "an exception occurred during start".
    private int FailureNoun(int i)
    {
        if (!In(i, Lexicon.FailureNouns))
        {
            return i;
        }

        int after = i + 1;
        while (Is(after, "has", "was") || Is(after, "occurred", "occured") || Is(after, "encountered", "thrown") || Is(after, "happened", "caught"))
        {
            after++;
        }

        bool occurred = after > i + 1;
        if (after >= _tokens.Length && !occurred && i > 0 && _clause.Claims.Count == 0)
        {
            return Claim(ClaimKind.Vague, 0, after, after);
        }

        if (IsGerund(At(after)) || ((Is(after, "while", "when") || Is(after, "during", "trying")) && after + 1 < _tokens.Length))
        {
            // "while trying to read" is the deed of reading, not an attempt that is wrong by itself.
            int deed = Is(after + 1, "trying", "attempting") ? after + 2 : after + 1;
            return DeedOf(i, deed, false);
        }

        if (!Is(after, "in", "from") && !Is(after, "at", "of"))
        {
            return i;
        }

        return occurred ? DeedOf(i, after + 1, false) : Claim(ClaimKind.Filler, i, after, _tokens.Length);
    }

    private int DeedOf(int start, int mark, bool ability, bool named = false)
    {
        int end = mark;
        for (int i = mark; i < _tokens.Length; i++)
        {
            bool reason = Is(i, "because", "since") || (Is(i, "due", "owing") && Is(i + 1, "to")) || (Is(i, "as") && Is(i + 1, "it", "the")) || (Is(i, "within") && i + 1 < _tokens.Length)
                || (Is(i, "with") && (Is(i + 1, "status", "error") || Is(i + 1, "code", "exit") || Is(i + 1, "response", "the")));

            // "Cannot undo after publishing", "cannot be read through this view": what is never possible then or there.
            bool onOne = Is(i, "on") && Is(i + 1, "a", "an") && Token(i + 3).IsWord && i > mark;
            bool circumstance = ability && i >= mark && (onOne || (In(i, Lexicon.Circumstances) && i > mark) || Is(i, "through", "via") || Is(i, "using", "containing") || (Is(i, "with", "having") && i > mark));
            if (reason || (circumstance && !(Any(i + 1, _tokens.Length, "not") && Any(i + 1, _tokens.Length, "state"))))
            {
                Claim(ClaimKind.Reason, i, i + 1, i + 1);
                break;
            }
        }

        if (named)
        {
            Claim(ClaimKind.Reason, 0, start, start);
        }

        Claim(ClaimKind.Deed, start, mark, end, ability);
        return end;
    }

    // "NaN cannot be converted": the subject is the value itself.
    private bool NamesConcrete(int end) => Array.FindIndex(_tokens, 0, end, token => token.Kind is TokenKind.Quoted or TokenKind.Number || (token.IsIdentifier && !In(0, Lexicon.Determiners))) >= 0;

    private static string Infinitive(string participle)
    {
        if (Lexicon.IrregularInfinitives.TryGetValue(participle, out string? infinitive))
        {
            return infinitive;
        }

        if (!participle.EndsWith("ed", StringComparison.Ordinal))
        {
            return participle;
        }

        string stem = participle.Substring(0, participle.Length - 2);
        if (Lexicon.FallibleDeeds.Contains(stem))
        {
            return stem;
        }

        if (stem.EndsWith("i", StringComparison.Ordinal))
        {
            return stem.Substring(0, stem.Length - 1) + "y";
        }

        bool doubled = stem.Length > 2 && stem[stem.Length - 1] == stem[stem.Length - 2];
        string shorter = stem.Substring(0, stem.Length - 1);
        return doubled && Lexicon.FallibleDeeds.Contains(shorter) ? shorter : stem + "e";
    }
}
