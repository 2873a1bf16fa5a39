using System.Text;

namespace ErrorCatalog.Generator;

/// <summary>Makes catalog text safe inside an XML documentation comment.</summary>
internal static class XmlText
{
    /// <summary>Escapes markup and folds every kind of line break, which would end the comment, into a space.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            switch (letter)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\u0085' or '\u2028' or '\u2029':
                    escaped.Append(' ');
                    break;
                default:
                    // Lone surrogates and controls are not XML characters.
                    escaped.Append(char.IsControl(letter) ? ' ' : char.IsSurrogate(letter) ? '?' : letter);
                    break;
            }
        }

        return escaped.ToString();
    }
}
