using System.Globalization;
using System.Text;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>DIDComm v2 comments: text with <c>{1}</c>, <c>{2}</c>, … (report-problem 2.0, <c>comment</c> and <c>args</c>).</summary>
public static class PositionalTemplate
{
    /// <summary>
    /// Fills a comment in one pass. A missing or secret value shows as <c>?</c>; values that no placeholder takes are appended after a
    /// space, separated by <c>, </c>; anything else in braces stays as it is, and inserted values are never read again.
    /// </summary>
    public static string Fill(string template, ProblemArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Fill(template, arguments, TextAudience.Own);
    }

    /// <summary>The same for an audience: a value that it may not see counts as missing.</summary>
    internal static string Fill(string template, ProblemArguments arguments, TextAudience audience)
    {
        var text = new StringBuilder(template.Length + 16);
        var used = new bool[arguments.Count];
        int position = 0;
        while (position < template.Length)
        {
            if (TryPlaceholder(template, position, out int number, out int length))
            {
                bool given = number <= arguments.Count && IsShown(arguments[number - 1], audience);
                text.Append(given ? arguments[number - 1].Value.ToInvariantString() : "?");
                if (number <= arguments.Count)
                {
                    used[number - 1] = true;
                }

                position += length;
            }
            else
            {
                text.Append(template[position++]);
            }
        }

        bool first = true;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (!used[i] && IsShown(arguments[i], audience))
            {
                text.Append(first ? " " : ", ").Append(arguments[i].Value.ToInvariantString());
                first = false;
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The comment that is bound to an entry's code: its pattern with each named placeholder turned into its position, and of
    /// plurals and selects the <c>other</c> branch, because the same code must always have the same comment.
    /// </summary>
    /// <param name="template">The entry's explain pattern.</param>
    /// <param name="parameters">The entry's parameters in positional order.</param>
    public static string FromMessage(MessageTemplate template, IReadOnlyList<ProblemParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(parameters);
        var text = new StringBuilder(template.Pattern.Length);
        Append(template.Nodes);
        return text.ToString();

        void Append(IReadOnlyList<MessageNode> nodes)
        {
            foreach (MessageNode node in nodes)
            {
                switch (node)
                {
                    case TextNode literal:
                        text.Append(literal.Text);
                        break;
                    case PluralNode plural:
                        Append(plural.Other.Nodes);
                        break;
                    case SelectNode select:
                        Append(select.Other.Nodes);
                        break;
                    case PlaceholderNode placeholder:
                        AppendPosition(placeholder.Name);
                        break;
                }
            }
        }

        void AppendPosition(string name)
        {
            for (int i = 0; i < parameters.Count; i++)
            {
                if (string.Equals(parameters[i].Name, name, StringComparison.Ordinal))
                {
                    text.Append('{').Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append('}');
                    return;
                }
            }

            text.Append('?');
        }
    }

    private static bool IsShown(ProblemArgument argument, TextAudience audience) =>
        !argument.Value.IsMissing && VisibleArguments.IsVisible(argument.Sensitivity, audience);

    private static bool TryPlaceholder(string template, int start, out int number, out int length)
    {
        number = 0;
        length = 0;
        if (template[start] != '{')
        {
            return false;
        }

        int end = start + 1;
        while (end < template.Length && end - start <= 4 && char.IsAsciiDigit(template[end]))
        {
            number = (number * 10) + (template[end] - '0');
            end++;
        }

        length = end - start + 1;
        return number > 0 && template[start + 1] != '0' && end < template.Length && template[end] == '}';
    }
}
