using System.Globalization;
using System.Text;

namespace ErrorCatalog.Exchange;

/// <summary>Texts as literals and comments of other languages.</summary>
internal static class ExportText
{
    /// <summary>
    /// In double quotes with escapes that JSON, TypeScript, Python, Go and Protobuf read alike: characters beyond ASCII as they are,
    /// control characters and line separators escaped; <c>null</c> for none.
    /// </summary>
    public static string Literal(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n"),
                '\t' => literal.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => literal.Append(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>On one line, with nothing that could end a comment or a docstring of one of the languages.</summary>
    public static string Comment(string? text) => string.Join(' ', (text ?? string.Empty).Split(['\n', '\r', '\u2028', '\u2029', '\u0085'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Replace("*/", "* /", StringComparison.Ordinal)
        .Replace("\\", "/", StringComparison.Ordinal)
        .Replace("\"\"\"", "'''", StringComparison.Ordinal);
}
