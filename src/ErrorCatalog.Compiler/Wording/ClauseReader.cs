namespace ErrorCatalog.Compiler;

/// <summary>
/// Reads what one clause of a message says: rules, states, deeds, verdicts, comparisons. Each reader looks at one place of the clause
/// and answers with the token after what it understood, or with the place itself.
/// </summary>
internal sealed partial class ClauseReader
{
    private readonly Clause _clause;
    private readonly Token[] _tokens;
    private readonly bool _first;

    // Past this token the clause tells what happened instead: "…, but got …".
    private int _turn;

    private ClauseReader(Clause clause, bool first)
    {
        _clause = clause;
        _tokens = clause.Tokens;
        _first = first;
        _turn = _tokens.Length;
    }

    internal static void Read(Clause clause, bool first) => new ClauseReader(clause, first).Run();

    private void Run()
    {
        Turn();
        int i = Opening();
        while (i < _tokens.Length)
        {
            int next = ReadAt(i);
            i = next > i ? next : i + 1;
        }
    }

    private int ReadAt(int i)
    {
        if (!_tokens[i].IsWord)
        {
            return i;
        }

        int next = OutOfScope(i);
        next = next > i ? next : Deed(i);
        next = next > i ? next : Rule(i);
        next = next > i ? next : Negation(i);
        next = next > i ? next : Comparison(i);
        next = next > i ? next : Verdict(i);
        next = next > i ? next : Difference(i);
        return next > i ? next : State(i);
    }

    private string At(int i) => i >= 0 && i < _tokens.Length && _tokens[i].IsWord ? _tokens[i].Text : string.Empty;

    private Token Token(int i) => i >= 0 && i < _tokens.Length ? _tokens[i] : Compiler.Token.None;

    private bool Is(int i, string a) => At(i) == a;

    private bool Is(int i, string a, string b) => At(i) is { Length: > 0 } word && (word == a || word == b);

    private bool In(int i, HashSet<string> words) => At(i) is { Length: > 0 } word && words.Contains(word);

    private int Skip(int i, HashSet<string> words)
    {
        while (In(i, words))
        {
            i++;
        }

        return i;
    }

    private bool Any(int start, int end, HashSet<string> words)
    {
        for (int i = start; i < end; i++)
        {
            if (In(i, words))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(int start, int end, string word)
    {
        for (int i = start; i < end; i++)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    private int Claim(ClaimKind kind, int start, int mark, int end, bool prohibition = false, bool plain = false)
    {
        _clause.Claims.Add(new Claim(kind, start, mark, end, prohibition, plain));
        return end;
    }

    private static bool IsParticiple(string word) =>
        (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || Lexicon.IrregularParticiples.Contains(word);

    private static bool IsAbility(string word) =>
        word.Length > 5 && (word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ible", StringComparison.Ordinal));

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>"…, but got 7": everything after the turn is what happened.</summary>
    private void Turn()
    {
        for (int i = 1; i < _tokens.Length; i++)
        {
            if (Is(i, "but") && i + 1 < _tokens.Length && !Is(i + 1, "not"))
            {
                Mark(i, i + 1);
                return;
            }

            bool got = Is(i, "got", "received") || Is(i, "instead") || Is(i, "encountered") || Is(i, "actual") || Is(i, "actually");
            bool found = Is(i, "found", "given") && !IsNothing(i) && (Token(i - 1).Kind == TokenKind.Comma || Is(i - 1, "and"));
            bool passed = (Is(i, "was", "were") || Is(i, "is", "found")) && Token(i - 1).Kind == TokenKind.Comma;
            // "expected {limit} read {count}", "expected 3 columns, saw {n}": a second value after the measure.
            bool second = In(i, Lexicon.Findings) && Token(i + 1).IsHole && (Token(i - 1).IsConcrete || Token(i - 1).Kind == TokenKind.Comma) && (Any(0, i, "expected") || Any(0, i, Lexicon.Obligations));
            if ((got && !Is(i - 1, "not") && !Is(i + 1, "from")) || found || passed || second)
            {
                Mark(i, i + 1);
                return;
            }
        }
    }

    private bool IsNothing(int i) => Is(i - 1, "not") || Any(0, i, "no");

    private void Mark(int at, int after)
    {
        _turn = at;
        bool hasMore = after < _tokens.Length || Is(at, "got") || Is(at, "actual") || Is(at, "received");
        if (hasMore)
        {
            Claim(ClaimKind.Got, at, after, _tokens.Length);
        }
    }

    /// <summary>What the first words of the clause make of it.</summary>
    private int Opening()
    {
        // "Did you forget to …?" and "Use … instead." repair; they say nothing about the fault itself.
        if (In(0, Lexicon.Advice) && !IsVerbless(1) && (!_first || Is(0, "please", "use") || Is(0, "ensure") || Is(0, "make")))
        {
            // Advice that opens a message is the rule itself: "Please give a name", "Use the factory instead".
            bool valid = Any(1, _tokens.Length, Lexicon.NotVerdicts) || (Any(1, _tokens.Length, "only") && !Any(1, _tokens.Length, Lexicon.Circumstances));
            Claim(!_first ? ClaimKind.Remedy : valid ? ClaimKind.RuleManyWays : ClaimKind.RuleOneWay, 0, 1, _tokens.Length);
            return Any(0, _tokens.Length, Lexicon.Obligations) ? 1 : _tokens.Length;
        }

        if (_tokens.Length <= 2 && In(0, Lexicon.ActualLabels))
        {
            return Claim(ClaimKind.Got, 0, 1, _tokens.Length);
        }

        return 0;
    }

    private bool IsVerbless(int i) => i >= _tokens.Length || Is(i, "is", "was") || Is(i, "has", "are") || Is(i, "failed", "must") || Is(i, "can", "could");

    private int OutOfScope(int i)
    {
        if (Is(i, "not") && (Is(Skip(i + 1, Lexicon.Adverbs), "implemented", "reachable") || Is(Skip(i + 1, Lexicon.Adverbs), "coded")))
        {
            return Claim(ClaimKind.OutOfScope, i, i + 1, _tokens.Length);
        }

        bool never = (Is(i, "should", "must") || Is(i, "can", "could")) && (Is(i + 1, "never", "not") || Is(i + 2, "not", "never"));
        // "The host could not be reached" is a deed; "this line cannot be reached" is not.
        bool able = Is(i, "can", "could") && !Any(i + 1, Math.Min(_tokens.Length, i + 6), Lexicon.Occurrences) && !Any(0, i, Lexicon.CodePlaces);
        if (never && !able && Any(i + 1, Math.Min(_tokens.Length, i + 6), Lexicon.Happenings))
        {
            return Claim(ClaimKind.OutOfScope, i, i + 1, _tokens.Length);
        }

        bool unreachable = (Is(i, "unreachable", "unreached") && (_tokens.Length == 1 || Is(i + 1, "code", "case"))) || (Is(i, "be", "is") && Is(i + 1, "impossible") && i + 2 >= _tokens.Length);
        return unreachable ? Claim(ClaimKind.OutOfScope, i, i + 1, _tokens.Length) : i;
    }
}
