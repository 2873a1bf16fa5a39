using System.Globalization;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Leaves out characters that no text of a catalog may have, and says where they were.</summary>
internal static class ForeignCharacters
{
    /// <summary>The text without control characters other than tab and line feed, separators, byte order marks and noncharacters.</summary>
    public static string Clean(string text, (int Line, int Column) position, ExchangeFindings findings)
    {
        int at = 0;
        while (at < text.Length && !IsForbidden(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        findings.Warning(position.Line, position.Column, "visible characters, spaces and line breaks", string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)text[at]:X4}"), "It is left out.");
        return string.Concat(text.Where(c => !IsForbidden(c)));
    }

    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\t' or '\n')) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
