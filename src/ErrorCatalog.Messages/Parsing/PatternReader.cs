using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>Recursive descent over one pattern: text, quotes and braces. What stands in braces is read by <see cref="ArgumentReader"/>.</summary>
internal sealed class PatternReader
{
    private static readonly char[] Syntax = ['\'', '{', '}', '#'];

    private readonly PatternCursor _cursor;
    private readonly ParseErrorList _errors;
    private readonly ArgumentReader _arguments;
    private readonly List<QuotedPlaceholder> _quoted = [];

    internal PatternReader(string pattern, ParseErrorList errors)
    {
        _cursor = new PatternCursor(pattern);
        _errors = errors;
        _arguments = new ArgumentReader(_cursor, errors, this);
    }

    internal IReadOnlyList<QuotedPlaceholder> QuotedPlaceholders => _quoted;

    internal MessageNode[] ReadAll() => ReadMessage(BranchContext.Top);

    /// <summary>Reads up to the end of the pattern, or in a branch up to its <c>}</c>, which stays.</summary>
    internal MessageNode[] ReadMessage(BranchContext context)
    {
        List<MessageNode> nodes = [];
        StringBuilder text = new();
        int textStart = _cursor.Position;
        while (!_cursor.AtEnd)
        {
            char c = _cursor.Current;
            if (c == '}' && context.Depth > 0)
            {
                break;
            }

            if (c == '{' || (c == '#' && context.PluralArgument is not null && !context.InSelect))
            {
                Flush(nodes, text, textStart);
                if (c == '#')
                {
                    nodes.Add(new PoundNode(context.PluralArgument!, _cursor.Position++, 1));
                }
                else if (_arguments.Read(context) is { } node)
                {
                    nodes.Add(node);
                }

                textStart = _cursor.Position;
                continue;
            }

            ReadText(text, context);
        }

        Flush(nodes, text, textStart);
        return [.. nodes];
    }

    private void ReadText(StringBuilder text, BranchContext context)
    {
        int at = _cursor.Position;
        char c = _cursor.Current;
        if (c == '\'')
        {
            ReadApostrophe(text, context);
            return;
        }

        if (c == '}')
        {
            _errors.Add(MessageParseErrorKind.StrayClosingBrace, at, 1,
                "Expected text or '{' but got '}', which closes nothing. Remove it, or write '}' between apostrophes to print a brace.");
        }
        else if (c == '#' && context.InSelect && context.PluralArgument is { } name)
        {
            _errors.Add(MessageParseErrorKind.PoundInSelect, at, 1,
                $"Expected no '#' in a select inside a plural but got one; engines print it differently. Write {{{name}, number}} instead.");
        }

        int end = _cursor.Pattern.IndexOfAny(Syntax, at + 1) is var next and >= 0 ? next : _cursor.Pattern.Length;
        text.Append(_cursor.Pattern, at, end - at);
        _cursor.Position = end;
    }

    private void ReadApostrophe(StringBuilder text, BranchContext context)
    {
        int at = _cursor.Position;
        if (at + 1 < _cursor.Pattern.Length && _cursor.Pattern[at + 1] == '\'')
        {
            text.Append('\'');
            _cursor.Position += 2;
            return;
        }

        if (!_cursor.BeginsQuote(at, poundIsSyntax: context.PluralArgument is not null && !context.InSelect))
        {
            text.Append('\'');
            _cursor.Position++;
            return;
        }

        int end = _cursor.EndOfQuote(at);
        for (int i = at + 1; i < end; i++)
        {
            text.Append(_cursor.Pattern[i]);
            if (_cursor.Pattern[i] == '\'')
            {
                i++;
            }
        }

        QuotedPlaceholderScanner.Scan(_cursor.Pattern, at, end, _quoted);
        _cursor.Position = Math.Min(end + 1, _cursor.Pattern.Length);
    }

    private void Flush(List<MessageNode> nodes, StringBuilder text, int start)
    {
        if (text.Length > 0)
        {
            nodes.Add(new TextNode(text.ToString(), start, _cursor.Position - start));
            text.Clear();
        }
    }
}
