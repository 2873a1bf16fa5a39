using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Writes JSON strings: pure ASCII where characters could be misread by a JSON, JavaScript or C# reader, and valid UTF-16
/// whatever the value is: half a surrogate pair becomes U+FFFD.
/// </summary>
internal static class JsonText
{
    internal static void Append(StringBuilder json, string value)
    {
        json.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                json.Append("\\n");
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                json.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                // Half a character has no UTF-8 form, so a reader would refuse the whole text.
                json.Append('\uFFFD');
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}
