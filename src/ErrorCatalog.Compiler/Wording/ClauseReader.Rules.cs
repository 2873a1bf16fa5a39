namespace ErrorCatalog.Compiler;

// "must be …", "expected …", "is required", "only … is allowed".
internal sealed partial class ClauseReader
{
    private int Rule(int i)
    {
        int next = Bound(i);
        next = next > i ? next : Expectation(i);
        next = next > i ? next : Obligation(i);
        next = next > i ? next : Requirement(i);
        return next > i ? next : Only(i);
    }

    // "At most 5 attachments", "Minimum age is 18", "Supported types are …": a rule without a verb of duty.
    private int Bound(int i)
    {
        bool begins = i == 0 || Token(i - 1).Kind == TokenKind.Comma;
        if (begins && Is(i, "at") && Is(i + 1, "most", "least"))
        {
            return Claim(Is(i + 1, "least") && Is(i + 2, "one") ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays, i, i + 2, End(i));
        }

        // "Page numbers start at 1" tells the bound as a fact.
        bool lower = (Is(i, "start", "starts") || Is(i, "begin", "begins")) && Is(i + 1, "at", "with") && Token(i + 2).Kind == TokenKind.Number;
        if (lower && i > 0 && i + 3 >= _tokens.Length)
        {
            return Claim(ClaimKind.RuleManyWays, i, i + 2, _tokens.Length);
        }

        // "can have at most 5 tags".
        bool extent = (Is(i + 2, "at") && Is(i + 3, "most")) || (Is(i + 2, "up") && Is(i + 3, "to"));
        if (Is(i, "can", "may") && In(i + 1, Lexicon.HavingVerbs) && extent)
        {
            return Claim(ClaimKind.RuleManyWays, i, i + 4, End(i));
        }

        if (i > 0 || _tokens.Length < 2)
        {
            return i;
        }

        int number = Array.FindIndex(_tokens, token => token.Kind is TokenKind.Number or TokenKind.Hole);
        bool extreme = Is(0, "maximum", "minimum") || Is(0, "max", "min");
        if (extreme && (number == 1 || (number > 1 && Is(number - 1, "is", "are"))))
        {
            return Claim(ClaimKind.RuleManyWays, 0, 1, End(0));
        }

        int verb = Array.FindIndex(_tokens, token => token.IsWord && token.Text is "are" or "is" or "include");
        return In(0, Lexicon.Allowances) && verb is > 0 and <= 3 && verb + 1 < _tokens.Length && !Is(verb + 1, "not") ? Claim(ClaimKind.RuleManyWays, 0, verb + 1, End(0)) : i;
    }

    private int Expectation(int i)
    {
        if (!(Is(i, "expected", "expecting") || Is(i, "expects", "expect")) || IsAttribute(i))
        {
            return i;
        }

        int end = End(i);
        int mark = i + 1;

        // "Array expected": the measure stands before.
        if (mark >= end)
        {
            return Claim(ClaimKind.RuleManyWays, i, mark, end);
        }

        int to = Position(mark, end, "to");
        if (to >= 0)
        {
            bool negated = Is(to + 1, "not") || Is(to - 1, "not");
            int verb = Skip(to + 1, Lexicon.Adverbs);
            return Claim(Way(negated ? verb + (Is(to + 1, "not") ? 1 : 0) : verb, end, negated, false), i, Is(verb, "be") ? verb + 1 : verb, end);
        }

        return Claim(IsOnlyPresence(mark, end) ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays, i, mark, end);
    }

    // "the expected type", "as expected", "is not expected" are no rules.
    private bool IsAttribute(int i)
    {
        if (Is(i - 1, "not", "as") || Is(i - 1, "than", "never") || Is(i - 1, "was", "is") && Is(i - 2, "what", "as"))
        {
            return true;
        }

        // "Expected output not found", "expected header is missing".
        int not = Position(i + 1, _tokens.Length, "not");
        bool absent = not > i + 1 ? IsParticiple(At(not + 1)) : Is(_tokens.Length - 1, "missing", "absent");
        if (Is(i, "expected") && i == 0 && absent && Array.FindIndex(_tokens, token => token.Kind == TokenKind.Comma) < 0)
        {
            return true;
        }

        return Is(i, "expected") && i > 0 && (In(i - 1, Lexicon.Determiners) || In(i - 1, Lexicon.Attachments) || Is(i - 1, "find", "match") || Is(i - 1, "of", "to"));
    }

    private bool IsOnlyPresence(int start, int end) => Is(start, "non-null", "non-empty") || Is(Skip(start, Lexicon.Determiners), "non-null", "non-empty") || (Is(start, "at") && Is(start + 1, "least") && Is(start + 2, "one") && end > start + 3);

    private int Obligation(int i)
    {
        int verb;
        bool only = false;
        bool negated = false;
        if (In(i, Lexicon.Obligations))
        {
            verb = i + 1;
        }
        else if ((Is(i, "has", "have") || Is(i, "needs", "need") || Is(i, "had", "needed")) && Is(i + 1, "to"))
        {
            verb = i + 2;
        }
        else if (Is(i, "may", "can"))
        {
            verb = i + 1;
            if (!Is(verb, "not", "only") && !Is(verb, "never") && !Is(verb + 1, "only") && !Is(verb + 2, "only"))
            {
                return i;
            }
        }
        else
        {
            return i;
        }

        // "may contain only letters".
        only |= Is(i, "may", "can") && (Is(verb + 1, "only") || Is(verb + 2, "only"));
        for (; In(verb, Lexicon.Adverbs) || Is(verb, "not", "only") || Is(verb, "never"); verb++)
        {
            only |= Is(verb, "only");
            negated |= Is(verb, "not", "never");
        }

        // "Should it be …?" asks.
        if (i == 0 && Is(i, "should") && In(i + 1, Lexicon.Determiners))
        {
            return i;
        }

        int end = End(i);

        // "exactly one source must be given": none and two break it alike.
        bool counted = Any(0, i, "exactly") || Any(0, i, "single") || (Any(0, i, "only") && Any(0, i, "one") && !negated);
        return Claim(counted ? ClaimKind.RuleManyWays : Way(verb, end, negated, only), i, Is(verb, "be") ? verb + 1 : verb, end);
    }

    /// <summary>In how many ways a rule can be broken, told by its complement.</summary>
    private ClaimKind Way(int verb, int end, bool negated, bool only)
    {
        bool being = Is(verb, "be");
        int start = Skip(being ? verb + 1 : verb, Lexicon.Adverbs);
        if (Is(start, "only"))
        {
            only = true;
            start = Skip(start + 1, Lexicon.Adverbs);
        }

        if (start >= end)
        {
            return ClaimKind.RuleOneWay;
        }

        if (HasMeasure(start, end))
        {
            return ClaimKind.RuleManyWays;
        }

        // "must not be the same" can be broken in one way only; "must be the same" in many.
        if (!negated && Any(start, end, Lexicon.Sameness))
        {
            return ClaimKind.RuleManyWays;
        }

        if (!being)
        {
            return VerbWay(start, end, negated, only) ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays;
        }

        return StateWay(start, end, negated) ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays;
    }

    private bool VerbWay(int verb, int end, bool negated, bool only)
    {
        if (negated)
        {
            return !Is(verb, "exceed", "differ");
        }

        if (In(verb, Lexicon.ManyWayVerbs))
        {
            return false;
        }

        // "can only upload 5 files".
        if (only && Array.FindIndex(_tokens, verb, end - verb, token => token.Kind == TokenKind.Number) >= 0)
        {
            return false;
        }

        int what = Skip(verb + 1, Lexicon.Determiners);
        if (In(verb, Lexicon.HavingVerbs) || (only && Is(verb, "consist")))
        {
            return !only && !In(what, Lexicon.Measures) && Token(what).Kind != TokenKind.Number && !(Token(what).IsHole && what + 1 < end && Token(what + 1).IsWord);
        }

        return true;
    }

    private bool StateWay(int start, int end, bool negated)
    {
        Token token = Token(start);
        if (negated)
        {
            return !Is(start, "negative", "positive") && !Any(start, end, "negative") && !Is(start, "longer", "shorter");
        }

        if (token.IsConcrete || !token.IsWord)
        {
            return false;
        }

        // "must be either true or false": anything else breaks it.
        if (Is(start - 1, "either"))
        {
            return false;
        }

        // "must be sent as text or binary": a choice of forms.
        if (IsParticiple(token.Text) && Is(start + 1, "as") && Any(start + 2, end, "or"))
        {
            return false;
        }

        string word = token.Text;
        if (word is "in" or "on" or "within" && Is(start + 1, "use", "progress"))
        {
            return true;
        }

        // "must be a power of 2", "power of {n}".
        if (Is(start + 1, "of") && Token(start + 2).Kind is TokenKind.Number or TokenKind.Hole)
        {
            return false;
        }

        if (Lexicon.ManyWayWords.Contains(word) || Lexicon.FormParticiples.Contains(word) || (Lexicon.Determiners.Contains(word) && word != "given") || Any(start, end, "negative") || Any(start, end, "positive"))
        {
            return false;
        }

        // "must be seekable" names a state, "must be four-letter words" a kind of thing.
        bool noun = Token(start + 1).IsWord && start + 1 < end && !In(start + 1, Lexicon.Attachments) && !In(start + 1, Lexicon.Circumstances) && !In(start + 1, Lexicon.Links);
        // "must be unquoted identifiers".
        if (noun && end - start <= 3 && IsParticiple(word) && At(end - 1).EndsWith("s", StringComparison.Ordinal) && !In(end - 1, Lexicon.Adverbs))
        {
            return false;
        }

        if (Lexicon.DataNouns.Contains(word) || Lexicon.PlainForms.Contains(word))
        {
            return false;
        }

        return Lexicon.OneWayAdjectives.Contains(word) || IsParticiple(word) || (!noun && (IsAbility(word) || !word.EndsWith("s", StringComparison.Ordinal)));
    }

    // "at least one file" can only lack one; "at least 3", "less than", "greater than or equal" have many values.
    private bool HasMeasure(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool bound = (Is(i, "below", "above") && i > start) || (Is(i, "at") && Is(i + 1, "least", "most")) || (In(i, Lexicon.Comparatives) && Is(i + 1, "than")) || Is(i, "between");
            bound |= Is(i, "or") && (In(i + 1, Lexicon.Comparatives) || Is(i + 1, "above", "below"));
            bool one = (Is(i, "or") && Is(i - 1, "one")) || (Is(i, "at") && Is(i + 2, "one") && i + 3 < end) || (Is(i, "more") && Is(i + 2, "one", "once"));
            if (bound && !one)
            {
                return true;
            }
        }

        return false;
    }

    private int Requirement(int i)
    {
        int end = End(i);
        if (Is(i, "requires", "require") || (Is(i, "needs", "need") && !Is(i + 1, "to")))
        {
            int what = Skip(i + 1, Lexicon.Determiners);
            bool counted = Token(i + 1).Kind == TokenKind.Number || (Token(i + 1).IsHole && Token(i + 2).IsWord && !In(i + 2, Lexicon.Attachments));
            bool many = HasMeasure(i + 1, end) || In(what, Lexicon.Measures) || In(what, Lexicon.NotVerdicts) || Any(i + 1, end, "version") || counted;
            return Claim(many ? ClaimKind.RuleManyWays : ClaimKind.RuleOneWay, i, i + 1, end);
        }

        bool required = Is(i, "required", "mandatory") || Is(i, "necessary", "needed") || Is(i, "obligatory");
        if (!required || Is(i - 1, "not", "no") || Is(i - 1, "the"))
        {
            return i;
        }

        // "the required header is missing": an attribute of the thing, and the state follows.
        bool attribute = Token(i + 1).Kind is TokenKind.Word or TokenKind.Quoted or TokenKind.Hole && !In(i + 1, Lexicon.Attachments) && !In(i + 1, Lexicon.Circumstances) && !Is(i + 1, "to") && !Is(i + 1, "but") && !Is(i - 1, "is", "are");
        bool judged = In(Skip(0, Lexicon.Determiners), Lexicon.NotVerdicts) || In(Skip(0, Lexicon.Determiners), Lexicon.Measures);

        // "The version required to open it is not supported": the judgement follows.
        attribute |= i > 0 && Is(i + 1, "to") && !In(i - 1, Lexicon.Copulas) && Any(i + 3, _tokens.Length, "not");
        return attribute ? i : Claim(judged || HasMeasure(0, i) ? ClaimKind.RuleManyWays : ClaimKind.RuleOneWay, i, i + 1, end);
    }

    private int Only(int i)
    {
        if (!Is(i, "only"))
        {
            return i;
        }

        int end = End(i);
        bool circumstance = Any(i + 1, end, Lexicon.Circumstances);
        if (Is(i + 1, "supports", "accepts") || Is(i + 1, "allows", "takes") || Is(i + 1, "handles", "works") || Is(i + 1, "recognizes", "support"))
        {
            return Claim(circumstance || Is(i + 1, "works") ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays, i, i + 2, end);
        }

        bool verbBefore = Is(i - 1, "is", "are") || Is(i - 1, "supports", "accepts") || Is(i - 1, "allows", "takes") || Is(i - 1, "works", "support");
        if (verbBefore)
        {
            bool oneWay = circumstance || In(i + 1, Lexicon.Permissions) && In(i + 2, Lexicon.Attachments);
            return Claim(oneWay ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays, i - 1, i + 1, end);
        }

        // "is meant for tests only".
        if (i > 1 && i + 1 >= end && (Any(0, i, "is") || Any(0, i, "are")))
        {
            return Claim(ClaimKind.RuleOneWay, 0, i, end);
        }

        if (i > 1)
        {
            return i;
        }

        if (Is(i + 1, "one", "a"))
        {
            return Claim(ClaimKind.RuleOneWay, i, i + 1, end);
        }

        bool rule = Any(i + 1, end, Lexicon.Permissions) || Any(i + 1, end, "can") || Any(i + 1, end, "may");

        // "Only owners may delete pages" tells who acts; "Only letters may be used" leaves open what was used.
        int may = Position(i + 1, end, "may");
        bool acts = may > 0 && !Is(may + 1, "be");
        return rule ? Claim(circumstance || acts || Any(i + 1, end, "can") ? ClaimKind.RuleOneWay : ClaimKind.RuleManyWays, i, i + 1, end) : i;
    }

    // Up to where the clause tells what happened, or to the next rule: "is required and must not exceed 9 characters".
    private int End(int i)
    {
        int end = _turn > i ? _turn : _tokens.Length;
        for (int next = i + 1; next + 1 < end; next++)
        {
            if (Is(next, "and") && In(next + 1, Lexicon.Obligations))
            {
                return next;
            }
        }

        return end;
    }

    private int Position(int start, int end, string word)
    {
        for (int i = start; i < end; i++)
        {
            if (Is(i, word))
            {
                return i;
            }
        }

        return -1;
    }
}
