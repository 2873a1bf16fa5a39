using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ErrorCatalog.Site;

/// <summary>
/// An address with places for values, for example <c>https://example.org/edit/main/{path}#L{line}</c>. Values are
/// percent-encoded; the slashes of a path stay.
/// </summary>
public sealed class LinkTemplate
{
    private const int LongestTemplate = 2048;

    private readonly (string Literal, string? Name)[] _parts;

    private LinkTemplate((string Literal, string? Name)[] parts) => _parts = parts;

    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="names">Names that may stand between braces.</param>
    /// <param name="template">The template, when it is one.</param>
    /// <param name="expected">What was expected, for a message, when it is none.</param>
    public static bool TryParse(
        string text, IReadOnlyCollection<string> names, [NotNullWhen(true)] out LinkTemplate? template, [NotNullWhen(false)] out string? expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        template = null;
        expected = "an https, http or mailto address, in which " + string.Join(", ", names.Select(name => "{" + name + "}")) + " may stand after the host";
        if (text.Length > LongestTemplate || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '\\'))
        {
            return false;
        }

        List<(string, string?)> parts = [];
        int position = 0;
        while (text.IndexOf('{', position) is var open and >= 0)
        {
            int close = text.IndexOf('}', open);
            if (close < 0 || !names.Contains(text[(open + 1)..close]))
            {
                return false;
            }

            parts.Add((text[position..open], text[(open + 1)..close]));
            position = close + 1;
        }

        parts.Add((text[position..], null));
        string start = parts[0].Item1;
        bool isMail = start.StartsWith("mailto:", StringComparison.Ordinal) && start.Length > "mailto:".Length;
        bool isWeb = Uri.TryCreate(start, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            && start.IndexOf('/', start.IndexOf("//", StringComparison.Ordinal) + 2) > 0 && address.UserInfo.Length == 0;
        if (!isMail && !isWeb)
        {
            return false;
        }

        template = new LinkTemplate([.. parts]);
        expected = null;
        return true;
    }

    /// <summary>The address with its values.</summary>
    /// <param name="valueOf">Gives the value of a name.</param>
    public string Fill(Func<string, string> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        StringBuilder address = new();
        foreach ((string literal, string? name) in _parts)
        {
            address.Append(literal);
            if (name is not null)
            {
                string value = valueOf(name);
                address.Append(name == "path" ? string.Join('/', value.Split('/').Select(Uri.EscapeDataString)) : Uri.EscapeDataString(value));
            }
        }

        return address.ToString();
    }
}
