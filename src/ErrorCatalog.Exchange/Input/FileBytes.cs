using System.Globalization;
using System.Text;

namespace ErrorCatalog.Exchange.Input;

/// <summary>From bytes of unknown origin to text, with the place where that fails.</summary>
internal static class FileBytes
{
    private const int StartLength = 256;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>False after reporting that the content is empty or too large.</summary>
    public static bool Check(ReadOnlySpan<byte> bytes, ExchangeFindings findings)
    {
        if (bytes.Length > ExchangeLimits.MaxFileBytes)
        {
            findings.Error(1, 1, string.Create(CultureInfo.InvariantCulture, $"at most {ExchangeLimits.MaxFileBytes:N0} bytes"), string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:N0}"), "Split the file, one catalog and language each.");
            return false;
        }

        if (WithoutMark(bytes).IsEmpty)
        {
            findings.Error(1, 1, "translations", "an empty file", "Export it again: the transfer was cut off.");
            return false;
        }

        return true;
    }

    /// <summary>The first visible characters, for telling formats apart; damaged bytes stand as U+FFFD.</summary>
    public static string Start(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(bytes[..Math.Min(bytes.Length, StartLength)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    /// <summary>The bytes without a UTF-8 byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    /// <summary>The text, or null after reporting the first byte that is no UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, ExchangeFindings findings, string fix)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            findings.Error(1, 1, "text in UTF-8", "text in UTF-16", fix);
            return null;
        }

        ReadOnlySpan<byte> content = WithoutMark(bytes);
        int zero = content.IndexOf((byte)0);
        try
        {
            string text = StrictUtf8.GetString(content);
            if (zero < 0)
            {
                return text;
            }
        }
        catch (DecoderFallbackException broken)
        {
            int at = zero >= 0 ? Math.Min(zero, broken.Index) : broken.Index;
            Report(content, Math.Clamp(at, 0, content.Length - 1), findings, fix);
            return null;
        }

        Report(content, zero, findings, fix);
        return null;
    }

    /// <summary>Line and column, counted from 1, of a byte in UTF-8 content; the column counts UTF-16 code units.</summary>
    public static (int Line, int Column) Position(ReadOnlySpan<byte> content, int offset)
    {
        ReadOnlySpan<byte> before = content[..Math.Clamp(offset, 0, content.Length)];
        int line = before.Count((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static void Report(ReadOnlySpan<byte> content, int offset, ExchangeFindings findings, string fix)
    {
        (int line, int column) = Position(content, offset);
        string found = string.Create(CultureInfo.InvariantCulture, $"the byte 0x{content[offset]:X2}");
        findings.Error(line, column, "text in UTF-8", content[offset] == 0 ? found + " of binary data" : found, fix);
    }
}
