using System.Globalization;
using System.Text;

namespace ErrorCatalog.Generator;

/// <summary>
/// Writes UTF-8 data as an expression that lies in the assembly as it is: no start-up work, nothing on the heap. A raw
/// <c>u8</c> literal where the language has it (C# 11), else a byte array that the compiler also turns into static data.
/// </summary>
internal static class DataLiteral
{
    /// <summary>The lines joined with <c>\n</c>, without a final one.</summary>
    public static void Write(CodeWriter code, IReadOnlyList<string> lines, bool hasUtf8Literals)
    {
        if (lines.Count == 0)
        {
            code.Raw("default");
        }
        else if (hasUtf8Literals)
        {
            string quotes = new('"', Math.Max(3, lines.Max(LongestQuoteRun) + 1));
            code.Raw(quotes + "\n");
            foreach (string line in lines)
            {
                code.Raw(line);
                code.Raw("\n");
            }

            code.Raw(quotes + "u8");
        }
        else
        {
            code.Raw("new byte[] { ");
            foreach (byte value in Encoding.UTF8.GetBytes(string.Join("\n", lines)))
            {
                code.Raw(value.ToString(CultureInfo.InvariantCulture));
                code.Raw(",");
            }

            code.Raw(" }");
        }
    }

    private static int LongestQuoteRun(string line)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in line)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
