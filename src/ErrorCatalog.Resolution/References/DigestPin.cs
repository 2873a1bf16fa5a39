using System.Numerics;

namespace ErrorCatalog.Resolution.References;

/// <summary>
/// The SHA-256 that a reference pins its document to: <c>sha256=</c> in the query or fragment (64 hex digits, or base64 of any
/// alphabet), or the DID parameter <c>hl</c> (DID Core, section 3.2.1: a multihash in multibase).
/// </summary>
internal static class DigestPin
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>True when <paramref name="name"/> is the name of a pin.</summary>
    public static bool IsName(ReadOnlySpan<char> name) =>
        name.Equals("sha256", StringComparison.OrdinalIgnoreCase) || name.Equals("sha-256", StringComparison.OrdinalIgnoreCase) || name is "hl";

    /// <summary>The digest as 64 lower-case hex digits, or null when <paramref name="value"/> is no digest.</summary>
    public static string? Parse(string value)
    {
        if (value.Length is < 40 or > 100)
        {
            return null;
        }

        byte[]? digest = value.Length == 64 && value.All(char.IsAsciiHexDigit) ? Convert.FromHexString(value)
            : value[0] == 'z' && FromBase58(value[1..]) is { } fromZ && WithoutHeader(fromZ) is { } z ? z
            : value[0] == 'u' && FromBase64(value[1..]) is { } fromU && WithoutHeader(fromU) is { } u ? u
            : value[0] == 'f' && value.Length == 69 && value.Skip(1).All(char.IsAsciiHexDigit) ? WithoutHeader(Convert.FromHexString(value[1..]))
            : FromBase64(value.StartsWith("sha256-", StringComparison.Ordinal) ? value[7..] : value);
        return digest is { Length: 32 } ? Convert.ToHexStringLower(digest) : null;
    }

    /// <summary>Multihash: function 0x12 (sha2-256), length 0x20, digest.</summary>
    private static byte[]? WithoutHeader(byte[] multihash) => multihash is [0x12, 0x20, .. { Length: 32 } digest] ? digest : null;

    private static byte[]? FromBase64(string text)
    {
        string standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        byte[] buffer = new byte[standard.Length];
        return Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), buffer, out int length) ? buffer[..length] : null;
    }

    private static byte[]? FromBase58(string text)
    {
        BigInteger number = BigInteger.Zero;
        foreach (char letter in text)
        {
            int digit = Base58.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 58) + digit;
        }

        return number.ToByteArray(isUnsigned: true, isBigEndian: true);
    }
}
