using System.Buffers;
using System.Text;

namespace ErrorCatalog.Cli.Input;

/// <summary>Bytes as the tool prints them: pairs of hexadecimal digits, here also with blanks and line ends between them.</summary>
internal static class HexBytes
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF \t\r\n"u8);

    /// <summary>True when there is nothing but digits and blanks; no JSON object and no XML is written so.</summary>
    public static bool LooksLike(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(Digits);

    /// <summary>The bytes, or null when the text is something else or a digit is left over.</summary>
    public static byte[]? TryParse(ReadOnlySpan<byte> text)
    {
        if (!LooksLike(text))
        {
            return null;
        }

        string digits = string.Concat(Encoding.ASCII.GetString(text).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return digits.Length % 2 == 0 ? Convert.FromHexString(digits) : null;
    }
}
