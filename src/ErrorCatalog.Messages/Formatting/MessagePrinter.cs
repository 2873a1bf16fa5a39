namespace ErrorCatalog.Messages;

/// <summary>Walks over the nodes of a message; one instantiation per type of arguments, so that their struct is never boxed.</summary>
internal static class MessagePrinter<TArguments>
    where TArguments : IMessageArguments
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    internal static void Print(
        ref TextBuffer buffer, MessageNode[] nodes, FormattingLocale locale, BidiIsolation isolation, ref TArguments arguments)
    {
        foreach (MessageNode node in nodes)
        {
            if (node.Literal is { } literal)
            {
                buffer.Append(literal);
            }
            else
            {
                PrintValue(ref buffer, node, locale, isolation, ref arguments);
            }
        }
    }

    private static void PrintValue(
        ref TextBuffer buffer, MessageNode node, FormattingLocale locale, BidiIsolation isolation, ref TArguments arguments)
    {
        if (!arguments.TryGetValue(node.Argument!, out MessageValue value))
        {
            value = default;
        }

        switch (node)
        {
            case ArgumentNode:
                PrintPlain(ref buffer, value, locale, isolation);
                break;
            case PluralNode plural:
                Print(ref buffer, Choose(plural, value, locale), locale, isolation, ref arguments);
                break;
            case SelectNode select:
                Print(ref buffer, Choose(select, value), locale, isolation, ref arguments);
                break;
            default:
                PrintLocalized(ref buffer, node, value, locale, isolation);
                break;
        }
    }

    private static void PrintPlain(ref TextBuffer buffer, in MessageValue value, FormattingLocale locale, BidiIsolation isolation)
    {
        string? text = value.Text ?? value.AsText();
        if (Isolates(text, locale, isolation))
        {
            buffer.Append(FirstStrongIsolate);
            AppendPlain(ref buffer, text, value);
            buffer.Append(PopDirectionalIsolate);
        }
        else
        {
            AppendPlain(ref buffer, text, value);
        }
    }

    private static void AppendPlain(ref TextBuffer buffer, string? text, in MessageValue value)
    {
        if (text is not null)
        {
            buffer.Append(text);
        }
        else
        {
            PlainText.Append(ref buffer, value);
        }
    }

    private static void PrintLocalized(
        ref TextBuffer buffer, MessageNode node, in MessageValue value, FormattingLocale locale, BidiIsolation isolation)
    {
        bool isolate = Isolates(value.AsText(), locale, isolation);
        if (isolate)
        {
            buffer.Append(FirstStrongIsolate);
        }

        if (node is DateTimeNode time)
        {
            locale.DateTimes.Append(ref buffer, value, time.Part, time.Style);
        }
        else
        {
            NumberText.Append(ref buffer, value, (node as NumberNode)?.Style ?? MessageNumberStyle.Decimal, locale);
        }

        if (isolate)
        {
            buffer.Append(PopDirectionalIsolate);
        }
    }

    private static bool Isolates(string? text, FormattingLocale locale, BidiIsolation isolation) =>
        isolation == BidiIsolation.Auto
            ? locale.IsRightToLeft || (text is not null && StrongDirection.BeginsRightToLeft(text))
            : isolation == BidiIsolation.Always;

    private static MessageNode[] Choose(PluralNode plural, in MessageValue value, FormattingLocale locale)
    {
        if (!NumberText.TryGetOperands(value, out PluralOperands operands))
        {
            return plural.Other.Body;
        }

        long? whole = value.AsInteger();
        PluralCategory category = locale.Plurals(plural.Kind).Select(operands);
        MessageNode[]? byCategory = null;
        foreach (PluralCase branch in plural.Branches)
        {
            if (branch.ExactValue is { } exact)
            {
                if (whole == exact)
                {
                    return branch.Body;
                }
            }
            else if (branch.Category == category)
            {
                byCategory = branch.Body;
            }
        }

        return byCategory ?? plural.Other.Body;
    }

    private static MessageNode[] Choose(SelectNode select, in MessageValue value)
    {
        if (!value.IsMissing)
        {
            string key = value.ToInvariantString();
            foreach (SelectCase branch in select.Branches)
            {
                if (branch.IsFor(key))
                {
                    return branch.Body;
                }
            }
        }

        return select.Other.Body;
    }
}
