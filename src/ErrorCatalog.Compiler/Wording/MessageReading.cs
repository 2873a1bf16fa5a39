namespace ErrorCatalog.Compiler;

/// <summary>Puts together what the clauses of a message say.</summary>
internal sealed class MessageReading
{
    private const int ShortestStatement = 3;

    private readonly MessageContext _context;
    private readonly List<Clause> _clauses;
    private readonly HashSet<HoleRole> _roles = [];
    private readonly HashSet<Clause> _explanations = [];
    private readonly int _holes;
    private MessageHalf _expected;
    private MessageHalf _actual;
    private Clause? _decider;
    private Claim _decision;

    internal MessageReading(IReadOnlyList<MessagePart> parts, MessageContext context, List<Clause> clauses)
    {
        _context = context;
        _clauses = clauses;
        for (int c = 0; c < clauses.Count; c++)
        {
            for (int i = 0; i < clauses[c].Tokens.Length; i++)
            {
                if (clauses[c].Tokens[i] is { IsHole: true, Hole: var part })
                {
                    HoleRole role = HoleRoles.Of(clauses[c], i, parts[part], c > 0 ? clauses[c - 1] : null);
                    _roles.Add(role == HoleRole.Value && LeadsToName(parts, c, i) ? HoleRole.Named : role);
                    _holes++;
                    if (parts[part].Hole == HoleKind.Reason || (parts[part].Hole == HoleKind.Value && Lexicon.ExplainingNames.Contains(HoleRoles.LastName(parts[part].Text))))
                    {
                        _explanations.Add(clauses[c]);
                    }
                }
            }
        }
    }

    // "{Section}:{nameof(Delay)} must be …": the way to a setting, not its value.
    private bool LeadsToName(IReadOnlyList<MessagePart> parts, int clause, int index)
    {
        bool last = index + 1 == _clauses[clause].Tokens.Length;
        Clause? next = !last ? _clauses[clause] : clause + 1 < _clauses.Count && _clauses[clause].IsHolesOnly && _clauses[clause + 1].Start == ClauseStart.Colon ? _clauses[clause + 1] : null;
        Token token = next is null ? Token.None : next.Tokens[last ? 0 : index + 1];
        return token.IsHole && parts[token.Hole].Hole == HoleKind.Name;
    }

    private bool HasValue => _context.AppendsValue || _roles.Contains(HoleRole.Value);

    private bool NamesThing => HasValue || _context.AppendsIdentity || _roles.Contains(HoleRole.Named) || _roles.Contains(HoleRole.Type);

    private bool GivesReason => _context.CarriesCause || _roles.Contains(HoleRole.Reason);

    internal MessageVerdict Verdict()
    {
        if (ExceptionScope.IsOutside(_context.ExceptionType) || _clauses.Exists(clause => clause.Has(ClaimKind.OutOfScope)) || FillerText.IsKeptShort(_clauses))
        {
            return MessageVerdict.Silent(MessageShape.NotApplicable);
        }

        if (_clauses.TrueForAll(clause => clause.IsHolesOnly))
        {
            return HolesAlone();
        }

        if (_context.IsReason)
        {
            return new MessageVerdict(MessageShape.BothHalves, MessageHalf.Implied, MessageHalf.Stated, string.Empty, string.Empty);
        }

        if (_holes == 0 && FillerText.IsName(_clauses))
        {
            return ExceptionScope.IsUnwritten(_context.ExceptionType)
                ? MessageVerdict.Silent(MessageShape.NotApplicable)
                : Faulty(MessageShape.NoText, "what was expected and what happened instead");
        }

        if (_holes == 0 && FillerText.IsFiller(_clauses))
        {
            return Faulty(MessageShape.Filler, "what was expected and what happened instead");
        }

        Weigh();
        MessageShape shape = (_expected, _actual) switch
        {
            (MessageHalf.Missing, MessageHalf.Missing) => MessageShape.BothMissing,
            (MessageHalf.Missing, _) => MessageShape.ExpectedMissing,
            (_, MessageHalf.Missing) => MessageShape.ActualMissing,
            _ => MessageShape.BothHalves,
        };
        if (shape == MessageShape.BothHalves)
        {
            return new MessageVerdict(shape, _expected, _actual, string.Empty, string.Empty);
        }

        if (_roles.Contains(HoleRole.Text))
        {
            return MessageVerdict.Silent(MessageShape.NotJudged);
        }

        return IsRefusal()
            ? MessageVerdict.Silent(MessageShape.NotApplicable)
            : Faulty(shape, Lack(shape));
    }

    // A member that never works on its type says no more than that it does not.
    private bool IsRefusal()
    {
        if (!ExceptionScope.IsRefusal(_context.ExceptionType) || HasValue || _roles.Contains(HoleRole.Named))
        {
            return false;
        }

        if (_decider is null)
        {
            return true;
        }

        string word = _decider.Tokens[Math.Min(_decision.Start, _decider.Tokens.Length - 1)].Text;
        bool kind = _decision.Mark < _decider.Tokens.Length && Lexicon.Kinds.Contains(_decider.Tokens[_decision.Mark].Text);
        bool verdict = Lexicon.Verdicts.Contains(word) && (kind || word is not ("unsupported" or "disallowed"));
        return (ExceptionScope.IsUnwritten(_context.ExceptionType) || _decision.Kind != ClaimKind.RuleManyWays) && !verdict;
    }

    private MessageVerdict HolesAlone()
    {
        bool fixedName = _holes > 0 && _roles.SetEquals([HoleRole.Fixed]);
        return fixedName ? Faulty(MessageShape.NoText, "what was expected and what happened instead") : MessageVerdict.Silent(MessageShape.NotJudged);
    }

    private MessageVerdict Faulty(MessageShape shape, string lack) => new(shape, _expected, _actual, _decider?.Words(_decision.Start, Math.Max(_decision.End, _decision.Mark + 3)) ?? string.Empty, lack)
    {
        AsksForReason = shape == MessageShape.ActualMissing && _decider is not null && _decision.Kind == ClaimKind.Deed,
    };

    private string Lack(MessageShape shape) => shape switch
    {
        MessageShape.BothMissing => "what was expected and what happened instead",
        MessageShape.ExpectedMissing => _decision.Kind == ClaimKind.NotFound ? "the key that was looked for" : "what would have been right",
        _ => _decision.Kind switch
        {
            ClaimKind.Deed => "the reason, the cause or what it was done to",
            ClaimKind.Equality => "both values",
            _ => "the value: it can be wrong in many ways",
        },
    };

    private void Weigh()
    {
        bool any = false;
        for (int c = 0; c < _clauses.Count; c++)
        {
            foreach (Claim claim in _clauses[c].Claims)
            {
                any |= claim.Kind != ClaimKind.Remedy;
                Weigh(_clauses[c], c, claim);
            }

            if (c > 0 && HoleRoles.IsAllowance(_clauses[c - 1]) && _clauses[c].Start == ClauseStart.Colon)
            {
                Give(MessageHalf.Stated, MessageHalf.Missing);
            }
        }

        if (!any || (_decider is null && _expected == MessageHalf.Missing && _actual == MessageHalf.Missing && !_clauses.Exists(clause => clause.Has(ClaimKind.Filler))))
        {
            // A plain sentence that tells a fact: nobody states a fact as an error unless the opposite was expected.
            Give(MessageHalf.Implied, MessageHalf.Stated);
        }
    }

    private void Weigh(Clause clause, int index, Claim claim)
    {
        switch (claim.Kind)
        {
            case ClaimKind.RuleOneWay:
                // "is required and must not exceed 9": nobody can tell which of the two was broken.
                Give(MessageHalf.Stated, clause.Has(ClaimKind.RuleManyWays) ? MessageHalf.Missing : MessageHalf.Implied);
                break;
            case ClaimKind.RuleManyWays:
                Give(MessageHalf.Stated, HasValue || GivesReason || IsTypeOfSubject(clause, claim) ? MessageHalf.Stated : MessageHalf.Missing, clause, claim);
                break;
            case ClaimKind.State:
                Give(MessageHalf.Implied, MessageHalf.Stated);
                break;
            case ClaimKind.NotFound:
                bool unsaid = _context.HasKeyAtHand && !NamesThing && !_context.CarriesCause && _holes == 0;
                Give(unsaid ? MessageHalf.Missing : MessageHalf.Implied, MessageHalf.Stated, clause, claim);
                break;
            case ClaimKind.NoneSuitable:
                Give(NamesThing || _context.CarriesCause || IsQualified(clause, claim) ? MessageHalf.Implied : MessageHalf.Missing, MessageHalf.Stated, clause, claim);
                break;
            case ClaimKind.Deed:
                bool said = GivesReason || clause.Has(ClaimKind.Reason) || IsFollowedByReason(index) || (NamesThing && !_context.WithholdsCause);
                Give(MessageHalf.Stated, said ? MessageHalf.Stated : MessageHalf.Missing, clause, claim);
                break;
            case ClaimKind.Vague:
                Judge(clause, index, claim);
                break;
            case ClaimKind.Comparison:
                Compare(clause, claim);
                break;
            case ClaimKind.Equality:
                Equate(clause, claim);
                break;
            case ClaimKind.Got:
                // "… was begun with 3 columns, but 4 values were given": the first half is what was agreed.
                bool contrast = clause.Claims.Count == 1 && claim.Start > ShortestStatement;
                Give(contrast ? MessageHalf.Implied : MessageHalf.Missing, MessageHalf.Stated);
                break;
            case ClaimKind.Reason:
                Give(MessageHalf.Missing, MessageHalf.Stated);
                break;
            case ClaimKind.Remedy:
                Give(MessageHalf.Implied, MessageHalf.Missing);
                break;
            case ClaimKind.Filler:
                Give(MessageHalf.Missing, MessageHalf.Stated, clause, claim);
                break;
        }
    }

    private void Judge(Clause clause, int index, Claim claim)
    {
        bool failure = claim.Mark > 0 && Lexicon.FailureNouns.Contains(clause.Tokens[claim.Mark - 1].Text);
        bool told = IsFollowedByReason(index) || _context.CarriesCause || clause.Has(ClaimKind.Reason) || (failure && _roles.Contains(HoleRole.Reason));
        bool quoted = Array.Exists(clause.Tokens, token => token.Kind == TokenKind.Quoted);
        bool value = HasValue || _roles.Contains(HoleRole.Named) || quoted || told || _roles.Contains(HoleRole.Reason);

        // "Save2() error" names a member, and a cause does not tell what the member is for.
        bool place = failure && claim.Mark > 1 && clause.Tokens.Length == claim.Mark && clause.Tokens.Take(claim.Mark - 1).All(token => token.IsIdentifier) && !IsFollowedByReason(index);
        Give((told && !place) || claim.ExplainsItself ? MessageHalf.Implied : MessageHalf.Missing, value ? MessageHalf.Stated : MessageHalf.Missing, clause, claim);
    }

    private void Compare(Clause clause, Claim claim)
    {
        bool concrete = false;
        bool worded = false;
        for (int i = claim.Mark; i < clause.Tokens.Length; i++)
        {
            concrete |= clause.Tokens[i].IsConcrete;
            worded |= clause.Tokens[i].IsWord && !Lexicon.Determiners.Contains(clause.Tokens[i].Text) && !Lexicon.Extents.Contains(clause.Tokens[i].Text) && clause.Tokens[i].Text is not ("range" or "or" or "and");
        }

        string word = clause.Tokens[claim.Start].IsWord ? clause.Tokens[claim.Start].Text : string.Empty;
        bool named = word is "negative" || concrete || (worded && word is not ("too" or "insufficient" or "not")) || _roles.Contains(HoleRole.Bound);
        Give(named ? MessageHalf.Implied : MessageHalf.Missing, HasValue || GivesReason ? MessageHalf.Stated : MessageHalf.Missing, clause, claim);
    }

    private void Equate(Clause clause, Claim claim)
    {
        int before = 0;
        int after = 0;
        bool run = false;
        foreach (Clause other in _clauses)
        {
            for (int i = 0; i < other.Tokens.Length; i++)
            {
                Token token = other.Tokens[i];
                run |= token.IsHole;
                if (token.IsConcrete)
                {
                    bool isBefore = other == clause && i < claim.Start;
                    before += isBefore ? 1 : 0;
                    after += isBefore ? 0 : 1;
                }
            }
        }

        bool both = (run && before + after > 1) || GivesReason || _context.AppendsValue;
        Give(both || before == 0 || after > 0 ? MessageHalf.Stated : MessageHalf.Missing, both || (before > 0 && run) ? MessageHalf.Stated : MessageHalf.Missing, clause, claim);
    }

    private bool IsTypeOfSubject(Clause clause, Claim claim)
    {
        if (!_roles.Contains(HoleRole.Type))
        {
            return false;
        }

        for (int i = 0; i < claim.Start; i++)
        {
            if (clause.Tokens[i].IsHole)
            {
                return true;
            }
        }

        return false;
    }

    // "no matching handler for the order": the measure is said in words.
    private static bool IsQualified(Clause clause, Claim claim)
    {
        for (int i = claim.Mark + 1; i < clause.Tokens.Length - 1; i++)
        {
            if (clause.Tokens[i].IsWord && clause.Tokens[i].Text is "for" or "with" or "that" or "to" or "matching" or "which" or "of" or "on" or "in")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFollowedByReason(int index)
    {
        for (int c = index + 1; c < _clauses.Count; c++)
        {
            Clause clause = _clauses[c];
            if (clause.IsHolesOnly && _explanations.Contains(clause))
            {
                return true;
            }

            // "… is not valid. Call Check() first.": the state is that it was not called.
            if (clause.Has(ClaimKind.Remedy) && clause.Tokens[clause.Tokens.Length - 1].Text == "first")
            {
                return true;
            }

            if (clause.Has(ClaimKind.State) || clause.Has(ClaimKind.NotFound) || clause.Has(ClaimKind.RuleOneWay) || clause.Has(ClaimKind.Got))
            {
                return true;
            }

            int shortest = clause.Start == ClauseStart.Colon && !Array.Exists(clause.Tokens, token => token.IsHole) ? ShortestStatement - 1 : ShortestStatement;
            bool statement = clause.Claims.Count == 0 && clause.Tokens.Length >= shortest && clause.Start != ClauseStart.Parenthesis && !IsLabel(c);
            if (statement)
            {
                return true;
            }
        }

        return false;
    }

    // "Known kinds are: …", "Attempted command: {x}": words that only introduce what comes next.
    private bool IsLabel(int index) => index + 1 < _clauses.Count && _clauses[index + 1].Start == ClauseStart.Colon;

    private void Give(MessageHalf expected, MessageHalf actual)
    {
        _expected = expected > _expected ? expected : _expected;
        _actual = actual > _actual ? actual : _actual;
    }

    private void Give(MessageHalf expected, MessageHalf actual, Clause clause, Claim claim)
    {
        if (_decider is null && (expected == MessageHalf.Missing || actual == MessageHalf.Missing))
        {
            _decider = clause;
            _decision = claim;
        }

        Give(expected, actual);
    }
}
