using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>Derives the date patterns that the platform does not have from those that it has.</summary>
internal static class DatePattern
{
    private static readonly char[] _separators = [' ', ',', '\u00A0', '\u060C', '\u104A', '\u3001'];

    /// <summary>
    /// The long pattern without the day of the week and with the short name of the month:
    /// <c>dddd, MMMM d, yyyy</c> → <c>MMM d, yyyy</c>.
    /// </summary>
    internal static string ToMedium(string longPattern)
    {
        List<string> parts = Split(longPattern);
        int weekday = parts.FindIndex(part => part.StartsWith("ddd", StringComparison.Ordinal));
        if (weekday >= 0)
        {
            RemoveWeekday(parts, weekday);
        }

        return string.Concat(parts.Select(part => part == "MMMM" ? "MMM" : part)).Trim(_separators);
    }

    // What joins the weekday to the date goes with it: behind it at the front, even as a word ("fredag den 2."), else before it.
    private static void RemoveWeekday(List<string> parts, int weekday)
    {
        parts.RemoveAt(weekday);
        if (weekday == 0)
        {
            int firstField = parts.FindIndex(part => IsField(part[0]));
            parts.RemoveRange(0, Math.Max(0, firstField));
        }
        else
        {
            parts[weekday - 1] = parts[weekday - 1].TrimEnd(_separators);
        }
    }

    /// <summary><c>M/d/yy</c> → <c>M/d/yyyy</c>: a year of two digits reads as a day.</summary>
    internal static string WithFourDigitYear(string pattern) =>
        string.Concat(Split(pattern).Select(part => part is "y" or "yy" ? "yyyy" : part));

    /// <summary>Cuts a pattern into runs of one letter, quoted text, and everything else.</summary>
    private static List<string> Split(string pattern)
    {
        List<string> parts = [];
        StringBuilder part = new();
        for (int at = 0; at < pattern.Length; at++)
        {
            char c = pattern[at];
            if (part.Length > 0 && !Continues(part[part.Length - 1], c))
            {
                parts.Add(part.ToString());
                part.Clear();
            }

            part.Append(c);
            if (c is '\'' or '"')
            {
                int end = pattern.IndexOf(c, at + 1);
                int last = end < 0 ? pattern.Length - 1 : end;
                part.Append(pattern, at + 1, last - at);
                at = last;
                parts.Add(part.ToString());
                part.Clear();
            }
        }

        if (part.Length > 0)
        {
            parts.Add(part.ToString());
        }

        return parts;
    }

    private static bool Continues(char previous, char c) => IsField(previous) ? previous == c : !IsField(c) && c is not ('\'' or '"');

    private static bool IsField(char c) => c is 'd' or 'M' or 'y' or 'g';
}
