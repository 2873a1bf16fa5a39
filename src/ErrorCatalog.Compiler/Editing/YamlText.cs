using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes single values so that YAML reads them back as the same text.</summary>
internal static class YamlText
{
    /// <summary>In double quotes, whatever the text; YAML 1.2, 5.7 and 7.3.1.</summary>
    internal static string Quoted(string text)
    {
        StringBuilder result = new(text.Length + 2);
        result.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                result.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                result.Append("\\n");
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || c == '\uFEFF')
            {
                result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>Bare when the text is of the usual shape of codes and can be nothing but text, quoted otherwise.</summary>
    internal static string Code(string text) =>
        text.Length > 0 && NameGrammar.IsLetter(text[0]) && text.IndexOfAny(['.', '-']) > 0
        && text.All(c => NameGrammar.IsLetter(c) || NameGrammar.IsDigit(c) || c is '.' or '-' or '_')
            ? text
            : Quoted(text);
}
