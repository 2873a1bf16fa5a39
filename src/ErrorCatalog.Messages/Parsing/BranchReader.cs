using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>Reads the branches of <c>plural</c>, <c>selectordinal</c> and <c>select</c>.</summary>
internal sealed class BranchReader(PatternCursor cursor, ParseErrorList errors, PatternReader messages, ArgumentReader arguments)
{
    private const string OffsetKeyword = "offset:";

    internal PluralNode? ReadPlural(string name, PluralKind kind, int start, BranchContext context)
    {
        List<PluralCase> cases = [];
        HashSet<string> selectors = new(StringComparer.Ordinal);
        bool closed = ReadBranches(kind == PluralKind.Cardinal ? "plural" : "selectordinal", start, context, selectors, context.InPlural(name),
            NormalizePluralSelector,
            (selector, nodes) =>
            {
                if (selector[0] == '=')
                {
                    cases.Add(new PluralCase(long.Parse(selector.Substring(1), CultureInfo.InvariantCulture), nodes));
                }
                else if (PluralKeyword.TryParse(selector, out PluralCategory category))
                {
                    cases.Add(new PluralCase(category, nodes));
                }
            });
        return closed && HasOther(selectors, name, start)
            ? new PluralNode(name, kind, cases, start, cursor.Position - start)
            : null;
    }

    internal SelectNode? ReadSelect(string name, int start, BranchContext context)
    {
        List<SelectCase> cases = [];
        HashSet<string> selectors = new(StringComparer.Ordinal);
        bool closed = ReadBranches("select", start, context, selectors, context.InSelectBranch(),
            selector => ArgumentName.IsValid(selector) ? selector : null,
            (selector, nodes) => cases.Add(new SelectCase(selector, nodes)));
        return closed && HasOther(selectors, name, start)
            ? new SelectNode(name, cases, start, cursor.Position - start)
            : null;
    }

    /// <returns>True when the argument was read to its end, even if some branches were wrong.</returns>
    private bool ReadBranches(string type, int start, BranchContext around, HashSet<string> selectors, BranchContext inside,
        Func<string, string?> normalize, Action<string, MessageNode[]> add)
    {
        if (around.Depth >= MessageParser.MaxDepth)
        {
            arguments.Report(MessageParseErrorKind.TooDeep, start, start, _ => FormattableString.Invariant(
                $"Expected plurals and selects at most {MessageParser.MaxDepth} deep but got more. Split the text into several messages."));
            return false;
        }

        if (!cursor.TryTake(','))
        {
            arguments.Report(MessageParseErrorKind.BadSelector, start, cursor.Position, _ =>
                $"Expected ',' and branches after '{type}' but got none. Write {{name, {type}, other {{…}}}}.");
            return false;
        }

        while (true)
        {
            cursor.SkipWhitespace();
            if (cursor.TryTake('}'))
            {
                return true;
            }

            if (cursor.AtEnd)
            {
                arguments.ReportUnbalanced(start);
                return false;
            }

            if (!ReadBranch(type, start, selectors, inside, normalize, add))
            {
                return false;
            }
        }
    }

    private bool ReadBranch(string type, int start, HashSet<string> selectors, BranchContext inside,
        Func<string, string?> normalize, Action<string, MessageNode[]> add)
    {
        int selectorStart = cursor.Position;
        string found = cursor.TakeToken();
        if (type != "select" && found.StartsWith(OffsetKeyword, StringComparison.Ordinal))
        {
            SkipOffset(selectorStart, found);
            return true;
        }

        string? selector = normalize(found);
        cursor.SkipWhitespace();
        if (!cursor.AtEnd && cursor.Current != '{')
        {
            char instead = cursor.Current;
            arguments.Report(MessageParseErrorKind.BadSelector, start, selectorStart, _ => found.Length == 0
                ? BadSelector(type, $"{instead}")
                : $"Expected '{{' after the selector '{Shorten(found)}' but got '{instead}'. Write {Shorten(found)} {{text}}.");
            return false;
        }

        if (selector is null)
        {
            errors.Add(MessageParseErrorKind.BadSelector, selectorStart, Math.Max(1, found.Length), BadSelector(type, found.Length == 0 ? "{" : found));
        }
        else if (!selectors.Add(selector))
        {
            errors.Add(MessageParseErrorKind.DuplicateSelector, selectorStart, found.Length,
                $"Expected each selector once but got '{Shorten(found)}' again; engines take different ones. Remove one of them.");
        }

        int braceStart = cursor.Position;
        if (!cursor.TryTake('{'))
        {
            arguments.ReportUnbalanced(start);
            return false;
        }

        MessageNode[] nodes = messages.ReadMessage(inside);
        if (!cursor.TryTake('}'))
        {
            arguments.ReportUnbalanced(braceStart);
            return false;
        }

        if (selector is not null)
        {
            add(selector, nodes);
        }

        return true;
    }

    private void SkipOffset(int selectorStart, string found)
    {
        if (found.Length == OffsetKeyword.Length)
        {
            cursor.SkipWhitespace();
            cursor.TakeToken();
        }

        errors.Add(MessageParseErrorKind.OffsetNotSupported, selectorStart, cursor.Position - selectorStart,
            "Expected branches but got 'offset:', which is not supported. Pass the smaller number as an argument of its own.");
    }

    private static string BadSelector(string type, string found)
    {
        string expected = type == "select"
            ? "a key of letters, digits and '_' that begins with no digit"
            : $"{string.Join(", ", PluralKeyword.All)} or '=' and a whole number";
        return $"Expected {expected} as selector of '{type}' but got '{Shorten(found)}'. Use one of those, for instance other {{text}}.";
    }

    private static string Shorten(string found) => PatternCursor.Shorten(found);

    private bool HasOther(HashSet<string> selectors, string name, int start)
    {
        if (selectors.Contains(SelectCase.OtherKey))
        {
            return true;
        }

        errors.Add(MessageParseErrorKind.MissingOther, start, cursor.Position - start,
            $"Expected a branch 'other' for '{name}' but got none. Add other {{text}}; it is printed when no branch fits.");
        return false;
    }

    /// <summary>One spelling per selector, so that <c>=1</c> and <c>=01</c> are seen to be equal; null for what is none.</summary>
    private static string? NormalizePluralSelector(string selector)
    {
        if (PluralKeyword.TryParse(selector, out _))
        {
            return selector;
        }

        return selector.Length > 1 && selector[0] == '='
            && long.TryParse(selector.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? FormattableString.Invariant($"={number}")
            : null;
    }
}
