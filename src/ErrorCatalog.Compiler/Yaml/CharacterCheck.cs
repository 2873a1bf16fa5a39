namespace ErrorCatalog.Compiler;

/// <summary>Finds characters that make a text read differently from what it is, or that cannot be written.</summary>
internal static class CharacterCheck
{
    /// <summary>Checks the file as written, from <paramref name="start"/>.</summary>
    internal static void CheckSource(Findings findings, int start)
    {
        string text = findings.File.Text;
        BidiScope bidi = default;
        bool isForeign = false;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u007F' or '\t')
            {
                continue;
            }

            if (c is '\r' or '\n')
            {
                ReportUnpaired(findings, bidi);
                bidi = default;
                continue;
            }

            if (findings.IsTranslation && IsForeign(c))
            {
                if (!isForeign)
                {
                    ReportForeign(findings, i);
                }

                isForeign = true;
                findings.MarkLost(i);
            }
            else if (IsLone(text, i))
            {
                ReportSurrogate(findings, i, i + 1, c);
            }
            else if (IsForbidden(c))
            {
                ReportControl(findings, i, i + 1, c);
            }
            else if (IsBidiControl(c) && !bidi.Accept(c, i))
            {
                ReportBidi(findings, i, i + 1, c);
            }
        }

        ReportUnpaired(findings, bidi);
    }

    /// <summary>Checks a value that was written with escapes, which the check of the file cannot see.</summary>
    internal static void CheckEscaped(Findings findings, YamlScalar scalar)
    {
        string value = scalar.Value;
        BidiScope bidi = default;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and < '\u007F' or '\n' or '\t')
            {
                continue;
            }

            if (IsLone(value, i))
            {
                ReportSurrogate(findings, scalar.Start, scalar.End, c);
                return;
            }

            if (IsForbidden(c))
            {
                ReportControl(findings, scalar.Start, scalar.End, c);
                return;
            }

            if (IsBidiControl(c) && !bidi.Accept(c, i))
            {
                ReportBidi(findings, scalar.Start, scalar.End, c);
                return;
            }
        }

        if (bidi.Depth > 0)
        {
            ReportBidi(findings, scalar.Start, scalar.End, bidi.Opened);
        }
    }

    /// <summary>
    /// True for what a decoder writes for bytes that are no UTF-8, and for U+0000, which text in UTF-16 is full of when it is
    /// read as UTF-8.
    /// </summary>
    internal static bool IsForeign(char c) => c is '\0' or '\uFFFD';

    internal static void ReportForeign(Findings findings, int at) => findings.Report(
        CatalogRules.LocaleFileNotUtf8,
        at,
        at + 1,
        "text in UTF-8",
        findings.File.Text[at] == '\0' ? "U+0000, which no text has" : "U+FFFD, which stands for bytes that are no UTF-8",
        "Save the file as UTF-8 and type the character again.");

    /// <summary>Embeddings, overrides and isolates (Unicode UAX 9); the marks U+200E and U+200F are harmless.</summary>
    internal static bool IsBidiControl(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static bool IsForbidden(char c) =>
        c is < ' ' and not '\t' and not '\n' or >= '\u007F' and <= '\u009F' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsLone(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));

    private static void ReportUnpaired(Findings findings, BidiScope bidi)
    {
        if (bidi.Depth > 0)
        {
            ReportBidi(findings, bidi.OpenedAt, bidi.OpenedAt + 1, bidi.Opened);
        }
    }

    private static void ReportSurrogate(Findings findings, int start, int end, char c) => findings.Report(
        CatalogRules.LoneSurrogate,
        start,
        end,
        "whole characters",
        $"{FindingText.CodePoint(c)}, half of a surrogate pair",
        "Type the character again.");

    private static void ReportControl(Findings findings, int start, int end, char c) => findings.Report(
        CatalogRules.ControlCharacter,
        start,
        end,
        "visible characters, spaces and line breaks",
        $"the control character {FindingText.CodePoint(c)}",
        "Remove it.");

    private static void ReportBidi(Findings findings, int start, int end, char c) => findings.Report(
        CatalogRules.BidiControl,
        start,
        end,
        "text without overrides and with isolates closed on the same line",
        $"the bidirectional control {FindingText.CodePoint(c)}",
        "Remove it, or close it with U+2069 (isolates) or U+202C (embeddings).");

    // Pairs of isolates and embeddings are legitimate in right-to-left text; overrides never are.
    private struct BidiScope
    {
        internal int Depth { get; private set; }

        internal int OpenedAt { get; private set; }

        internal char Opened { get; private set; }

        internal bool Accept(char c, int at)
        {
            switch (c)
            {
                case '\u202D' or '\u202E':
                    return false;
                case '\u202C' or '\u2069':
                    bool closes = Depth > 0;
                    Depth -= closes ? 1 : 0;
                    return closes;
                default:
                    Depth++;
                    OpenedAt = at;
                    Opened = c;
                    return true;
            }
        }
    }
}
