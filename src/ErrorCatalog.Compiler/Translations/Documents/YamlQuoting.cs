using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes texts so that YAML 1.1 and 1.2 readers get back exactly what was written.</summary>
internal static class YamlQuoting
{
    /// <summary>A text in double quotes on one line.</summary>
    internal static string Quote(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    quoted.Append(c).Append(text[++i]);
                    break;
                case var other when char.IsControl(other) || char.IsSurrogate(other) || other is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A key: as it is where no reader takes it for something else.</summary>
    internal static string Key(string key) => NameGrammar.IsKey(key) && !FieldReader.IsBoolean(key) ? key : Quote(key);

    /// <summary>True when a block of lines (<c>|</c>) gives the text back exactly and survives editors that trim lines.</summary>
    internal static bool FitsBlock(string text)
    {
        string body = text.Length > 0 && text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1) : text;
        if (body.IndexOf('\n') < 0 || body[0] is ' ' or '\t' or '\n' || body[body.Length - 1] == '\n')
        {
            return false;
        }

        for (int i = 0; i < body.Length; i++)
        {
            char c = body[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < body.Length && char.IsLowSurrogate(body[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if ((char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
            else if (c is ' ' or '\t' && (i + 1 == body.Length || body[i + 1] == '\n'))
            {
                return false;
            }
        }

        return true;
    }
}
