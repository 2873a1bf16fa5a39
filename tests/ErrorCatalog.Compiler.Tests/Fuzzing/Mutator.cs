using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Makes broken files out of good ones, the same for the same seed.</summary>
internal static class Mutator
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ":", ": ", "- ", "? ", "#", " #", "&a ", "*a", "!x ", "!!str ", "<<: *a", "|", ">", "|-9", "\"", "'", "\t", "\n", "\r", "\r\n",
        "\n---\n", "\n...\n", "%YAML 1.2\n", "%TAG ! x\n", "\uFEFF", "\u0000", "\u0085", "\u2028", "\u202E", "\u2066", "\ud800", "\udc00", "\uFFFF", "😀",
        "\"\\ud800\"", "\"\\UFFFFFFFF\"", "\"\\x0\"", "{n, plural, ", "{x, select, a {", "'{", "''", "null", "~", "no", "enum(", "enum(a, b", "errors:",
        "catalog:", "explain:", "params:", "  ", "                    ", "e.p.", "w.", "99999999999999999999", "-1", "1e999", "did:", "{{{{", "}}}}",
    ];

    private static readonly string[] Marks = ["<<<<<<< ours", "||||||| base", "=======", ">>>>>>> theirs", "<<<<<<<", "========", "# note", "\t\t\t", "\uFEFF"];

    internal static string Mutate(string seed, int number)
    {
        Random random = new(number);
        StringBuilder text = new(seed);
        for (int edits = random.Next(1, 5); edits > 0 && text.Length > 0; edits--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 40), text.Length - at);
            switch (random.Next(7))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text[at] = (char)random.Next(0x10000);
                    break;
                case 2:
                    text[at] = (char)random.Next(' ', 0x7F);
                    break;
                case 3:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 4:
                    int other = random.Next(text.Length);
                    (text[at], text[other]) = (text[other], text[at]);
                    break;
                default:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Breaks a lock file as merges, editors and truncation do.</summary>
    internal static string MutateLock(string seed, int number)
    {
        Random random = new(number);
        List<string> lines = [.. seed.Split('\n')];
        for (int edits = random.Next(1, 5); edits > 0; edits--)
        {
            int at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                case 3:
                    lines[at] = lines[at].Replace('\t', ' ');
                    break;
                case 4:
                    lines[at] = Mutate(lines[at], number);
                    break;
                default:
                    (lines[at], lines[0]) = (lines[0], lines[at]);
                    break;
            }
        }

        return string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines);
    }

    internal static string Soup(int number)
    {
        Random random = new(number);
        StringBuilder text = new();
        for (int pieces = random.Next(1, 60); pieces > 0; pieces--)
        {
            if (random.Next(4) == 0)
            {
                text.Append((char)random.Next(0x10000));
            }
            else
            {
                text.Append(Fragments[random.Next(Fragments.Length)]);
            }
        }

        return text.ToString();
    }

    internal static string Bytes(int number)
    {
        Random random = new(number);
        byte[] bytes = new byte[random.Next(0, 200)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }
}
