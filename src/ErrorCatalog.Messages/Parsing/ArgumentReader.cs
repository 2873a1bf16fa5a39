namespace ErrorCatalog.Messages;

/// <summary>Reads what stands between braces: name, type and style; branches are left to <see cref="BranchReader"/>.</summary>
internal sealed class ArgumentReader
{
    private static readonly string[] _types = ["number", "date", "time", "plural", "selectordinal", "select"];

    private readonly PatternCursor _cursor;
    private readonly ParseErrorList _errors;
    private readonly BranchReader _branches;
    private bool _reportedUnbalanced;

    internal ArgumentReader(PatternCursor cursor, ParseErrorList errors, PatternReader messages)
    {
        _cursor = cursor;
        _errors = errors;
        _branches = new BranchReader(cursor, errors, messages, this);
    }

    /// <summary>Reads the argument whose <c>{</c> is the current character and moves behind its <c>}</c>.</summary>
    /// <returns>Null when there was an error.</returns>
    internal PlaceholderNode? Read(BranchContext context)
    {
        int start = _cursor.Position++;
        _cursor.SkipWhitespace();
        int nameStart = _cursor.Position;
        if (_cursor.TryTake('}'))
        {
            _errors.Add(MessageParseErrorKind.EmptyArgument, start, _cursor.Position - start,
                "Expected a name between the braces but got nothing. Write {name}, or '{}' between apostrophes to print the braces.");
            return null;
        }

        string name = _cursor.TakeToken();
        int nameEnd = _cursor.Position;
        _cursor.SkipWhitespace();
        if (!ArgumentName.IsValid(name) || _cursor.AtEnd || _cursor.Current is not (',' or '}'))
        {
            return BadName(start, nameStart, nameEnd);
        }

        return _cursor.TryTake('}') ? new ArgumentNode(name, start, _cursor.Position - start) : ReadTyped(name, start, context);
    }

    private PlaceholderNode? ReadTyped(string name, int start, BranchContext context)
    {
        _cursor.Position++;
        _cursor.SkipWhitespace();
        int typeStart = _cursor.Position;
        string type = _cursor.TakeToken();
        int typeEnd = _cursor.Position;
        _cursor.SkipWhitespace();
        switch (type)
        {
            case "plural":
                return _branches.ReadPlural(name, PluralKind.Cardinal, start, context);
            case "selectordinal":
                return _branches.ReadPlural(name, PluralKind.Ordinal, start, context);
            case "select":
                return _branches.ReadSelect(name, start, context);
            case "number" or "date" or "time":
                return ReadSimple(name, type, start);
            default:
                BadType(name, type, start, typeStart, typeEnd);
                return null;
        }
    }

    private PlaceholderNode? ReadSimple(string name, string type, int start)
    {
        if (_cursor.TryTake('}'))
        {
            return Simple(name, type, style: null, start);
        }

        if (_cursor.AtEnd || _cursor.Current != ',')
        {
            int found = _cursor.Position;
            Report(MessageParseErrorKind.UnsupportedStyle, start, found, end =>
                $"Expected ',' or '}}' after '{type}' but got '{_cursor.Excerpt(found, end - 1 - found).Trim()}'. Write {{{name}, {type}}}.");
            return null;
        }

        _cursor.Position++;
        _cursor.SkipWhitespace();
        int styleStart = _cursor.Position;
        string style = _cursor.TakeToken();
        _cursor.SkipWhitespace();
        if (!_cursor.AtEnd && _cursor.Current == '}' && Simple(name, type, style, start) is { } node)
        {
            _cursor.Position++;
            return node;
        }

        Report(MessageParseErrorKind.UnsupportedStyle, start, styleStart, end => UnsupportedStyle(name, type, styleStart, end - 1));
        return null;
    }

    private PlaceholderNode? Simple(string name, string type, string? style, int start)
    {
        int length = _cursor.Position - start + (style is null ? 0 : 1);
        MessageDateTimePart part = type == "date" ? MessageDateTimePart.Date : MessageDateTimePart.Time;
        return (type, style) switch
        {
            ("number", null) => new NumberNode(name, MessageNumberStyle.Decimal, start, length),
            ("number", "integer") => new NumberNode(name, MessageNumberStyle.Integer, start, length),
            ("number", "percent") => new NumberNode(name, MessageNumberStyle.Percent, start, length),
            ("number", _) => null,
            (_, null or "medium") => new DateTimeNode(name, part, MessageDateTimeStyle.Medium, start, length),
            (_, "short") => new DateTimeNode(name, part, MessageDateTimeStyle.Short, start, length),
            _ => null,
        };
    }

    private string UnsupportedStyle(string name, string type, int start, int end)
    {
        string found = _cursor.Excerpt(start, end - start).Trim();
        string known = type == "number" ? "'integer' or 'percent'" : "'short' or 'medium'";
        string what = found.Length == 0 ? "nothing" : found.StartsWith("::", StringComparison.Ordinal) ? $"the skeleton '{found}'" : $"'{found}'";
        return $"Expected {known} after '{type},' but got {what}. Use one of them, or {{{name}, {type}}}; engines do not agree on others.";
    }

    private PlaceholderNode? BadName(int start, int nameStart, int nameEnd)
    {
        Report(MessageParseErrorKind.BadArgumentName, start, nameStart, end =>
        {
            string name = _cursor.Excerpt(nameStart, nameEnd - nameStart);
            bool tail = ArgumentName.IsValid(_cursor.Pattern.Substring(nameStart, nameEnd - nameStart));
            return tail
                ? $"Expected ',' or '}}' after the name '{name}' but got '{_cursor.Excerpt(nameEnd, end - 1 - nameEnd).Trim()}'. A name is one word; to print the braces, put them between apostrophes."
                : $"Expected a name of letters, digits and '_' that begins with no digit, but got '{name}'. Rename the parameter; to print the braces, put them between apostrophes.";
        });
        return null;
    }

    private void BadType(string name, string type, int start, int typeStart, int typeEnd)
    {
        bool known = type is "choice" or "spellout" or "duration" or "ordinal";
        Report(known ? MessageParseErrorKind.TypeNotSupported : MessageParseErrorKind.UnknownArgumentType, start, typeStart, _ =>
        {
            string found = typeEnd == typeStart ? "nothing" : $"'{_cursor.Excerpt(typeStart, typeEnd - typeStart)}'";
            string fix = type switch
            {
                "choice" => $"Write {{{name}, plural, …}} instead.",
                "ordinal" => $"Write {{{name}, selectordinal, …}} instead.",
                "spellout" or "duration" => $"Write {{{name}}} or {{{name}, number}} instead.",
                _ when Array.Find(_types, t => string.Equals(t, type, StringComparison.OrdinalIgnoreCase)) is { } match => $"Write '{match}' in lower case.",
                _ => $"Use one of them, or just {{{name}}}.",
            };
            return $"Expected {string.Join(", ", _types)} after the name '{name}' but got {found}. {fix}";
        });
    }

    /// <summary>Skips the rest of the argument and reports the error, or a missing brace when the pattern ends before that.</summary>
    internal void Report(MessageParseErrorKind kind, int argumentStart, int errorStart, Func<int, string> message)
    {
        if (_cursor.SkipArgument())
        {
            _errors.Add(kind, errorStart, Math.Max(1, _cursor.Position - 1 - errorStart), message(_cursor.Position));
        }
        else
        {
            ReportUnbalanced(argumentStart);
        }
    }

    /// <summary>Reports the innermost open brace; the ones around it are open for the same reason.</summary>
    internal void ReportUnbalanced(int braceStart)
    {
        if (_reportedUnbalanced)
        {
            return;
        }

        _reportedUnbalanced = true;
        _errors.Add(MessageParseErrorKind.UnbalancedBrace, braceStart, 1,
            "Expected '}' for this '{' but the text ended. Add it, or write '{' between apostrophes to print a brace.");
    }
}
