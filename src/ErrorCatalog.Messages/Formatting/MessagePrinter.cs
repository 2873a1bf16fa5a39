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
            if (node is TextNode text)
            {
                buffer.Append(text.Text);
                continue;
            }

            PlaceholderNode placeholder = (PlaceholderNode)node;
            if (!arguments.TryGetValue(placeholder.Name, out MessageValue value))
            {
                value = default;
            }

            switch (placeholder)
            {
                case PluralNode plural:
                    Print(ref buffer, Choose(plural, value, locale), locale, isolation, ref arguments);
                    break;
                case SelectNode select:
                    Print(ref buffer, Choose(select, value), locale, isolation, ref arguments);
                    break;
                default:
                    PrintValue(ref buffer, placeholder, value, locale, isolation);
                    break;
            }
        }
    }

    private static void PrintValue(
        ref TextBuffer buffer, PlaceholderNode node, in MessageValue value, FormattingLocale locale, BidiIsolation isolation)
    {
        bool isolate = isolation switch
        {
            BidiIsolation.Never => false,
            BidiIsolation.Always => true,
            _ => locale.IsRightToLeft || (value.AsText() is { } text && StrongDirection.BeginsRightToLeft(text)),
        };
        if (isolate)
        {
            buffer.Append(FirstStrongIsolate);
        }

        switch (node)
        {
            case ArgumentNode:
                PlainText.Append(ref buffer, value);
                break;
            case DateTimeNode time:
                locale.DateTimes.Append(ref buffer, value, time.Part, time.Style);
                break;
            default:
                NumberText.Append(ref buffer, value, (node as NumberNode)?.Style ?? MessageNumberStyle.Decimal, locale);
                break;
        }

        if (isolate)
        {
            buffer.Append(PopDirectionalIsolate);
        }
    }

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
                if (branch.Key == key)
                {
                    return branch.Body;
                }
            }
        }

        return select.Other.Body;
    }
}
