using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Splits a message into clauses of words, quotations and holes.</summary>
internal sealed class Tokenizer
{
    private const char HoleMark = '\uE000';
    private const int LongestQuotation = 80;
    private const string OpeningQuotes = "'\"`“‘«";
    private const string ClosingQuotes = "'\"`”’»";

    private readonly IReadOnlyList<MessagePart> _parts;
    private readonly List<int> _holes = [];
    private readonly string _text;
    private readonly List<Clause> _clauses = [];
    private readonly List<Token> _tokens = [];
    private ClauseStart _start = ClauseStart.Sentence;
    private int _nextHole;

    private Tokenizer(IReadOnlyList<MessagePart> parts)
    {
        _parts = parts;
        StringBuilder text = new();
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Hole is null)
            {
                text.Append(parts[i].Text.Replace(HoleMark, ' '));
            }
            else
            {
                text.Append(HoleMark);
                _holes.Add(i);
            }

            if (text.Length > MessageWording.LongestText)
            {
                text.Length = MessageWording.LongestText;
                break;
            }
        }

        _text = text.ToString();
    }

    /// <summary>The clauses of a message; none if it has neither words nor holes.</summary>
    internal static List<Clause> Read(IReadOnlyList<MessagePart> parts)
    {
        Tokenizer tokenizer = new(parts);
        tokenizer.Run();
        return tokenizer._clauses;
    }

    private void Run()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            if (c == HoleMark)
            {
                AddHole();
                i++;
            }
            else if (char.IsLetter(c) || c == '_')
            {
                i = ReadWord(i);
            }
            else if (c == '.' && char.IsLetter(At(i + 1)) && char.IsWhiteSpace(At(i - 1)))
            {
                // ".txt" is a name, not the end of a sentence.
                int end = ReadWord(i + 1);
                _tokens[_tokens.Count - 1] = _tokens[_tokens.Count - 1] with { IsIdentifier = true };
                i = end;
            }
            else if (char.IsDigit(c))
            {
                i = ReadNumber(i);
            }
            else if (OpeningQuotes.IndexOf(c) >= 0 && IsOpening(i))
            {
                i = ReadQuotation(i);
            }
            else if (c == '<' && ReadTag(i) is var end && end > i)
            {
                i = end;
            }
            else
            {
                i = ReadSymbol(i);
            }
        }

        Close(ClauseStart.Sentence);
    }

    private void AddHole()
    {
        if (_nextHole < _holes.Count)
        {
            int part = _holes[_nextHole++];
            _tokens.Add(new Token(TokenKind.Hole, _parts[part].Text, false, part));
        }
    }

    private void Close(ClauseStart next)
    {
        if (_tokens.Count > 0)
        {
            _clauses.Add(new Clause(_start, _tokens.ToArray()));
            _tokens.Clear();
            _start = next;
        }
        else if (next != ClauseStart.Sentence)
        {
            _start = next;
        }
    }

    private char At(int i) => i >= 0 && i < _text.Length ? _text[i] : ' ';

    private bool EndsHere(int i) => i >= _text.Length || char.IsWhiteSpace(_text[i]) || ClosingQuotes.IndexOf(_text[i]) >= 0 || _text[i] is ')' or ']' or HoleMark;

    private bool IsOpening(int i) => !char.IsLetterOrDigit(At(i - 1)) && At(i - 1) != HoleMark && !char.IsWhiteSpace(At(i + 1)) && i + 1 < _text.Length;

    private int ReadSymbol(int i)
    {
        char c = _text[i];
        switch (c)
        {
            case '\n' when ParagraphEnds(i):
                Close(ClauseStart.Sentence);
                return i + 1;
            case '.' or '!' or '?' or ';' when EndsHere(i + 1) || At(i + 1) is '.' or '!' or '?':
                Close(ClauseStart.Sentence);
                return i + 1;
            case ':' when EndsHere(i + 1) || OpeningQuotes.IndexOf(At(i + 1)) >= 0 || At(i + 1) == '[':
                Close(ClauseStart.Colon);
                return i + 1;
            case '-' or '–' or '—' when char.IsWhiteSpace(At(i - 1)) && char.IsWhiteSpace(At(i + 1)):
                Close(ClauseStart.Colon);
                return i + 1;
            case '(' when !char.IsLetterOrDigit(At(i - 1)):
                Close(ClauseStart.Parenthesis);
                return i + 1;
            case ')':
                CloseParenthesis();
                return i + 1;
            case ',':
                _tokens.Add(new Token(TokenKind.Comma, ",", false, -1));
                return i + 1;
            case '/' when char.IsLetter(At(i - 1)) && char.IsLetter(At(i + 1)):
                Word("or");
                return i + 1;
            case '<' or '>' or '=' or '!' or '≤' or '≥' or '≠':
                return ReadComparator(i);
            default:
                return i + 1;
        }
    }

    private void CloseParenthesis()
    {
        // What follows a parenthesis goes on with what preceded it, but its words no longer stand beside them.
        bool inside = _start == ClauseStart.Parenthesis && _tokens.Count > 0;
        if (inside)
        {
            Close(ClauseStart.Parenthesis);
        }
    }

    private bool ParagraphEnds(int i)
    {
        int next = i + 1;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        return _tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind != TokenKind.Comma && (next >= _text.Length || !char.IsLower(_text[next]));
    }

    private int ReadComparator(int i)
    {
        int end = i + 1;
        while (At(end) is '=' or '>' or '<')
        {
            end++;
        }

        string sign = _text.Substring(i, end - i);
        switch (sign)
        {
            case "=" when _tokens.Count > 0 && (Lexicon.Obligations.Contains(_tokens[_tokens.Count - 1].Text) || _tokens[_tokens.Count - 1].Text == "be"):
                Word("equal");
                break;
            case "=":
                Close(ClauseStart.Colon);
                break;
            case "!":
                break;
            case "=>" or "->" or "<>":
                Word("to");
                break;
            case "==" or "===":
                Word("equal");
                break;
            case "!=" or "≠":
                Word("not");
                Word("equal");
                break;
            default:
                Word(sign[0] is '<' or '≤' ? "less" : "greater");
                Word("than");
                break;
        }

        return end;
    }

    private void Word(string text) => _tokens.Add(new Token(TokenKind.Word, text, false, -1));

    private int ReadNumber(int i)
    {
        int end = i;
        while (char.IsLetterOrDigit(At(end)) || (At(end) is '.' or ',' or ':' or '-' && char.IsLetterOrDigit(At(end + 1))) || At(end) == '%')
        {
            end++;
        }

        _tokens.Add(new Token(TokenKind.Number, _text.Substring(i, end - i), false, -1));
        return end;
    }

    private int ReadQuotation(int i)
    {
        char closing = ClosingQuotes[OpeningQuotes.IndexOf(_text[i])];
        int limit = Math.Min(_text.Length, i + LongestQuotation);
        int end = i + 1;
        while (end < limit && _text[end] != '\n' && !(_text[end] == closing && !char.IsLetter(At(end + 1))))
        {
            end++;
        }

        if (end >= limit || _text[end] == '\n')
        {
            return i + 1;
        }

        string content = _text.Substring(i + 1, end - i - 1);
        if (content.IndexOf(HoleMark) < 0)
        {
            _tokens.Add(new Token(TokenKind.Quoted, content, false, -1));
        }

        foreach (char c in content)
        {
            if (c == HoleMark)
            {
                AddHole();
            }
        }

        return end + 1;
    }

    // "<input>" names a piece of markup; the sign is no comparison then.
    private int ReadTag(int i)
    {
        if (!char.IsLetter(At(i + 1)) && At(i + 1) is not ('/' or HoleMark))
        {
            return i;
        }

        int end = i + 1;
        while (end < _text.Length && end - i < LongestQuotation && _text[end] != '>' && !char.IsWhiteSpace(_text[end]))
        {
            end++;
        }

        if (At(end) != '>')
        {
            return i;
        }

        int holes = 0;
        for (int at = i; at < end; at++)
        {
            if (_text[at] == HoleMark)
            {
                AddHole();
                holes++;
            }
        }

        if (holes == 0)
        {
            _tokens.Add(new Token(TokenKind.Quoted, _text.Substring(i, end + 1 - i), false, -1));
        }

        return end + 1;
    }

    private int ReadWord(int i)
    {
        int end = i;
        bool capitalInside = false;
        bool special = false;
        while (end < _text.Length)
        {
            char c = _text[end];
            if (char.IsLetterOrDigit(c))
            {
                capitalInside |= end > i && char.IsUpper(c) && char.IsLower(_text[end - 1]);
                special |= char.IsDigit(c);
            }
            else if (c == '_' || (c is '.' or '+' && char.IsLetter(At(end + 1)) && char.IsLetter(At(end - 1)) && (char.IsUpper(_text[i]) || char.IsLower(At(end + 1)))))
            {
                special = true;
            }
            else if (!(c is '-' or '\'' or '’' && char.IsLetterOrDigit(At(end + 1)) && end > i))
            {
                break;
            }

            end++;
        }

        string raw = _text.Substring(i, end - i);
        int tail = SkipCall(end);
        Add(raw, capitalInside || special || tail > end && !IsPluralMark(end, tail));
        return tail;
    }

    private bool IsPluralMark(int start, int end) => end - start <= 4 && _text[start] == '(' && char.IsLetter(At(start + 1));

    // "Open()", "item(s)", "List<T>".
    private int SkipCall(int end)
    {
        if (At(end) is not ('(' or '<'))
        {
            return end;
        }

        char closing = At(end) == '(' ? ')' : '>';
        int i = end + 1;
        while (i < _text.Length && i - end < LongestQuotation && _text[i] != closing && _text[i] != HoleMark && !char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return At(i) == closing ? i + 1 : end;
    }

    private void Add(string raw, bool identifier)
    {
        string word = raw.ToLowerInvariant().Replace('’', '\'');
        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            string stem = word.Substring(0, word.Length - 3);
            Word(stem switch { "ca" => "can", "wo" => "will", "sha" => "shall", _ => stem });
            Word("not");
        }
        else if (Lexicon.Contractions.TryGetValue(word, out string? stem))
        {
            Word(stem);
            Word("not");
        }
        else
        {
            int apostrophe = word.IndexOf('\'');
            _tokens.Add(new Token(TokenKind.Word, apostrophe > 0 ? word.Substring(0, apostrophe) : word, identifier, -1));
        }
    }
}
