namespace ErrorCatalog.Messages;

/// <summary>Finds out in which direction a value begins (UAX #9, rule P2, without counting isolates).</summary>
internal static class StrongDirection
{
    /// <summary>True when the first letter of the text belongs to a script written from right to left.</summary>
    internal static bool BeginsRightToLeft(string text) => text.Length > 0 && !IsLatinLetter(text[0]) && SearchesRightToLeft(text);

    private static bool SearchesRightToLeft(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c < 0x80)
            {
                if (IsLatinLetter(c))
                {
                    return false;
                }

                continue;
            }

            if (!char.IsLetter(text, at))
            {
                continue;
            }

            return IsRightToLeft(char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : c);
        }

        return false;
    }

    private static bool IsLatinLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    // The blocks that Unicode sets aside for scripts from right to left (DerivedBidiClass.txt, @missing lines R and AL).
    private static bool IsRightToLeft(int codePoint) => codePoint
        is (>= 0x0590 and <= 0x08FF)
        or (>= 0xFB1D and <= 0xFDFF)
        or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF)
        or (>= 0x1E800 and <= 0x1EFFF);
}
