using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>Finds the place in the file of a place in a value, through quotes, escapes, folded lines and indentation.</summary>
internal static class ScalarOffsets
{
    /// <summary>Offsets into <paramref name="source"/> of a stretch of the value; of the whole scalar when it cannot be told.</summary>
    internal static (int Start, int End) Map(string source, YamlScalar scalar, int start, int length)
    {
        int end = Math.Min(scalar.Value.Length, start + Math.Max(length, 0));
        start = Math.Min(start, end);
        int[]? map = Align(source, scalar);
        return map is null ? (scalar.Start, scalar.End) : (map[start], start == end ? map[start] : map[end - 1] + Width(source, scalar, map, end - 1));
    }

    private static int Width(string source, YamlScalar scalar, int[] map, int index)
    {
        int next = map[index + 1];
        return source[map[index]] == '\\' && scalar.Style == ScalarStyle.DoubleQuoted
            ? next - map[index]
            : Math.Min(1, next - map[index]);
    }

    // The offset of every character of the value, and of its end.
    private static int[]? Align(string source, YamlScalar scalar)
    {
        string value = scalar.Value;
        int[] map = new int[value.Length + 1];
        int end = Math.Min(scalar.End, source.Length);
        int at = SkipHeader(source, scalar.Start, end, scalar.Style);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (scalar.Style == ScalarStyle.DoubleQuoted)
            {
                at = SkipEscapedBreak(source, at, end);
            }

            if (at >= end)
            {
                return null;
            }

            if (scalar.Style == ScalarStyle.DoubleQuoted && source[at] == '\\')
            {
                map[i] = at;
                at += EscapeLength(source, at);
                if (char.IsHighSurrogate(c) && i + 1 < value.Length && source[map[i] + 1] == 'U')
                {
                    map[++i] = map[i - 1];
                }

                continue;
            }

            if (c is ' ' or '\n' && source[at] is ' ' or '\t' or '\r' or '\n')
            {
                map[i] = at;
                at = source[at] == c && c == ' ' && !IsFold(source, at, end) ? at + 1 : SkipBreak(source, at, end, scalar.Style, c);
                continue;
            }

            if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            {
                at = SkipSpaces(source, at, end, c);
            }

            if (at >= end || source[at] != c)
            {
                return null;
            }

            map[i] = at;
            at += c == '\'' && scalar.Style == ScalarStyle.SingleQuoted ? 2 : 1;
        }

        map[value.Length] = at;
        return map;
    }

    private static int SkipHeader(string source, int at, int end, ScalarStyle style)
    {
        if (style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (at < end && source[at] != '\n' && source[at] != '\r')
            {
                at++;
            }

            return SkipWhite(source, at, end);
        }

        return style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? at + 1 : at;
    }

    private static bool IsFold(string source, int at, int end)
    {
        while (at < end && source[at] is ' ' or '\t')
        {
            at++;
        }

        return at < end && source[at] is '\r' or '\n';
    }

    private static int SkipBreak(string source, int at, int end, ScalarStyle style, char c)
    {
        if (style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            // Further breaks of the run stand for further characters of the value only when the value has them.
            return c == '\n' ? SkipOneBreak(source, at, end) : SkipWhite(source, at, end);
        }

        return SkipOneBreak(source, at, end);
    }

    private static int SkipOneBreak(string source, int at, int end)
    {
        while (at < end && source[at] is ' ' or '\t')
        {
            at++;
        }

        if (at < end && source[at] == '\r')
        {
            at++;
        }

        if (at < end && source[at] == '\n')
        {
            at++;
        }

        return at;
    }

    private static int SkipSpaces(string source, int at, int end, char c)
    {
        while (at < end && source[at] is ' ' or '\r' or '\n' && source[at] != c)
        {
            at++;
        }

        return at;
    }

    private static int SkipWhite(string source, int at, int end)
    {
        while (at < end && source[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static int SkipEscapedBreak(string source, int at, int end)
    {
        while (at + 1 < end && source[at] == '\\' && source[at + 1] is '\r' or '\n')
        {
            at = SkipWhite(source, at + 1, end);
        }

        return at;
    }

    private static int EscapeLength(string source, int at) => at + 1 >= source.Length
        ? 1
        : source[at + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
}
