using System.Globalization;
using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>Writes nodes as a pattern from which <see cref="MessageParser"/> reads the same nodes again.</summary>
public static class MessagePatternWriter
{
    /// <summary>The pattern of a message in its shortest spelling: styles that are the default are left out.</summary>
    /// <param name="nodes">What the message prints, as <see cref="MessageParser"/> reads it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public static string Write(IReadOnlyList<MessageNode> nodes)
    {
        StringBuilder pattern = new();
        Write(pattern, nodes ?? throw new ArgumentNullException(nameof(nodes)), BranchContext.Top);
        return pattern.ToString();
    }

    private static void Write(StringBuilder pattern, IReadOnlyList<MessageNode> nodes, BranchContext context)
    {
        foreach (MessageNode node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    pattern.Append(Quote(text.Text, context));
                    break;
                case PoundNode:
                    pattern.Append('#');
                    break;
                case NumberNode number:
                    Head(pattern, number, "number").Append(Style(number.Style)).Append('}');
                    break;
                case DateTimeNode time:
                    Head(pattern, time, time.Part == MessageDateTimePart.Date ? "date" : "time")
                        .Append(time.Style == MessageDateTimeStyle.Short ? ", short}" : "}");
                    break;
                case PluralNode plural:
                    Head(pattern, plural, plural.Kind == PluralKind.Cardinal ? "plural" : "selectordinal").Append(',');
                    foreach (PluralCase branch in plural.Cases)
                    {
                        Branch(pattern, Selector(branch), branch.Nodes, context.InPlural(plural.Name));
                    }

                    pattern.Append('}');
                    break;
                case SelectNode select:
                    Head(pattern, select, "select").Append(',');
                    foreach (SelectCase branch in select.Cases)
                    {
                        Branch(pattern, branch.Key, branch.Nodes, context.InSelectBranch());
                    }

                    pattern.Append('}');
                    break;
                case PlaceholderNode argument:
                    pattern.Append('{').Append(argument.Name).Append('}');
                    break;
            }
        }
    }

    private static StringBuilder Head(StringBuilder pattern, PlaceholderNode node, string type) =>
        pattern.Append('{').Append(node.Name).Append(", ").Append(type);

    private static void Branch(StringBuilder pattern, string selector, IReadOnlyList<MessageNode> nodes, BranchContext context)
    {
        pattern.Append(' ').Append(selector).Append(" {");
        Write(pattern, nodes, context);
        pattern.Append('}');
    }

    private static string Selector(PluralCase branch) => branch.ExactValue is { } exact
        ? "=" + exact.ToString(CultureInfo.InvariantCulture)
        : PluralKeyword.Of(branch.Category);

    private static string Style(MessageNumberStyle style) => style switch
    {
        MessageNumberStyle.Integer => ", integer",
        MessageNumberStyle.Percent => ", percent",
        _ => string.Empty,
    };

    // In a select inside a plural, # is syntax that nothing but a quote begun by a brace can hold.
    private static string Quote(string text, BranchContext context)
    {
        bool isPlural = context.PluralArgument is not null;
        if (!context.InSelect || !isPlural || text.IndexOf('#') < 0)
        {
            return MessageQuoting.Quote(text, isPlural && !context.InSelect);
        }

        int brace = Math.Max(0, text.IndexOfAny(['{', '}']));
        return MessageQuoting.Quote(text.Substring(0, brace)) + "'" + text.Substring(brace).Replace("'", "''") + "'";
    }
}
