using System.Buffers;
using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;
using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Texts;

/// <summary>
/// Shows a message pattern to people. Where the pattern branches (plural, select), the branch <c>other</c> stands for
/// all: it is the one that always exists and that reads as the general case. A pattern that cannot be read is shown as
/// it is.
/// </summary>
internal sealed class MessageText
{
    // Most texts have nothing of a pattern, and are what they say; isolates are markup in an example.
    private static readonly SearchValues<char> Syntax = SearchValues.Create("{}'\u2066\u2067\u2068\u2069");

    private readonly string _pattern;
    private readonly MessageTemplate? _template;

    public MessageText(string pattern)
    {
        _pattern = pattern;
        _template = pattern.AsSpan().ContainsAny(Syntax) ? MessageParser.Parse(pattern).Template : null;
    }

    /// <summary>True when the message depends on values.</summary>
    public bool HasPlaceholders => _template?.Placeholders.Count > 0;

    /// <summary>
    /// The message with <c>{name}</c> for every value and nothing else, as Aries RFC 0043 wants it and as titles show it.
    /// </summary>
    public string WithNamedPlaceholders()
    {
        if (_template is null)
        {
            return _pattern;
        }

        StringBuilder text = new(_pattern.Length);
        Walk(_template.Nodes, text, static (text, literal) => text.Append(literal), static (text, name) => text.Append('{').Append(name).Append('}'));
        return text.ToString();
    }

    /// <summary>Writes the message with its placeholders set apart.</summary>
    public void WriteTemplate(HtmlWriter html)
    {
        if (_template is null)
        {
            html.Text(_pattern);
            return;
        }

        Walk(_template.Nodes, html, static (html, literal) => html.Text(literal), static (html, name) => html.Write($"<bdi><code>{{{name}}}</code></bdi>"));
    }

    /// <summary>Writes the message filled in with the examples of the catalog.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="locale">Language of the message: its plurals count.</param>
    /// <param name="parameters">The parameters of the entry.</param>
    public void WriteExample(HtmlWriter html, string locale, IReadOnlyList<ParameterModel> parameters)
    {
        if (_template is null)
        {
            html.Text(_pattern);
            return;
        }

        Dictionary<string, MessageValue> values = new(parameters.Count, StringComparer.Ordinal);
        foreach (ParameterModel parameter in parameters)
        {
            values[parameter.Name] = ExampleValue.Of(parameter);
        }

        WriteIsolated(html, MessageFormatter.Format(_template, locale, values, BidiIsolation.Always));
    }

    private static void Walk<T>(IReadOnlyList<MessageNode> nodes, T output, Action<T, string> literal, Action<T, string> placeholder)
    {
        foreach (MessageNode node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    literal(output, text.Text);
                    break;
                case PluralNode plural:
                    Walk(plural.Other.Nodes, output, literal, placeholder);
                    break;
                case SelectNode select:
                    Walk(select.Other.Nodes, output, literal, placeholder);
                    break;
                case PlaceholderNode value:
                    placeholder(output, value.Name);
                    break;
            }
        }
    }

    // The formatter sets each value between isolate characters; on a page that is what the element bdi is for. It
    // closes by itself at the end, so that a value with isolates of its own cannot turn the rest of the page.
    private static void WriteIsolated(HtmlWriter html, string text)
    {
        int open = 0;
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAnyInRange('\u2066', '\u2069') is var mark and >= 0)
        {
            html.Text(rest[..mark]);
            switch (rest[mark])
            {
                case '\u2066':
                    html.Write($"<bdi dir=\"ltr\">");
                    open++;
                    break;
                case '\u2067':
                    html.Write($"<bdi dir=\"rtl\">");
                    open++;
                    break;
                case '\u2068':
                    html.Write($"<bdi>");
                    open++;
                    break;
                default:
                    if (open > 0)
                    {
                        html.Write($"</bdi>");
                        open--;
                    }

                    break;
            }

            rest = rest[(mark + 1)..];
        }

        html.Text(rest);
        for (; open > 0; open--)
        {
            html.Write($"</bdi>");
        }
    }
}
