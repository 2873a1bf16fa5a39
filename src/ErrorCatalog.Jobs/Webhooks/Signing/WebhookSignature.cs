using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>The symmetric signature <c>v1</c>: HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
internal static class WebhookSignature
{
    public const string Version = "v1,";
    public const int Size = HMACSHA256.HashSizeInBytes;
    private const int EncodedSize = 44;

    /// <summary>Tokens for all keys, separated by blanks, in the order of the keys.</summary>
    public static string Sign(ReadOnlySpan<WebhookSecret> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] content = Concatenate(id, timestamp, body, out int length);
        Span<byte> hash = stackalloc byte[Size];
        Span<char> encoded = stackalloc char[EncodedSize];
        try
        {
            if (secrets.Length == 1)
            {
                Encode(secrets[0], content.AsSpan(0, length), hash, encoded);
                return string.Concat(Version, encoded);
            }

            var tokens = new StringBuilder((Version.Length + EncodedSize + 1) * secrets.Length);
            foreach (WebhookSecret secret in secrets)
            {
                Encode(secret, content.AsSpan(0, length), hash, encoded);
                tokens.Append(tokens.Length == 0 ? string.Empty : " ").Append(Version).Append(encoded);
            }

            return tokens.ToString();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    /// <summary>
    /// The key that one of the tokens was made with, or null. Tokens of other versions or without a comma are skipped, so that a
    /// sender can add new kinds of signatures.
    /// </summary>
    public static WebhookSecret? FindSigner(ReadOnlySpan<char> tokens, IReadOnlyList<WebhookSecret> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] content = Concatenate(id, timestamp, body, out int length);
        Span<byte> hash = stackalloc byte[Size];
        Span<char> expected = stackalloc char[EncodedSize];
        WebhookSecret? signer = null;
        try
        {
            foreach (WebhookSecret secret in secrets)
            {
                Encode(secret, content.AsSpan(0, length), hash, expected);
                foreach (Range range in tokens.Split(' '))
                {
                    ReadOnlySpan<char> token = tokens[range];
                    // Compared as written: base64 has several spellings of the same bytes, and only one of them was signed for.
                    if (token.StartsWith(Version, StringComparison.Ordinal)
                        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(token[Version.Length..]), MemoryMarshal.AsBytes((ReadOnlySpan<char>)expected)))
                    {
                        signer ??= secret;
                    }
                }
            }

            return signer;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }

    private static void Encode(WebhookSecret secret, ReadOnlySpan<byte> content, Span<byte> hash, Span<char> encoded)
    {
        HMACSHA256.HashData(secret.Key, content, hash);
        Convert.TryToBase64Chars(hash, encoded, out _);
    }

    private static byte[] Concatenate(string id, long timestamp, ReadOnlySpan<byte> body, out int length)
    {
        byte[] content = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(id.Length) + 24 + body.Length);
        length = Encoding.UTF8.GetBytes(id, content);
        content[length++] = (byte)'.';
        timestamp.TryFormat(content.AsSpan(length), out int digits, default, CultureInfo.InvariantCulture);
        length += digits;
        content[length++] = (byte)'.';
        body.CopyTo(content.AsSpan(length));
        length += body.Length;
        return content;
    }
}
