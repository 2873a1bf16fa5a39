using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// A symmetric signing key, 24 to 64 bytes, written as <c>whsec_</c> and base64. Printing it shows its <see cref="Id"/> only.
/// </summary>
/// <remarks>Standard Webhooks 1.0, "Signature scheme".</remarks>
public sealed partial class WebhookSecret : IEquatable<WebhookSecret>
{
    private const string Prefix = "whsec_";
    private const int ShortestKey = 24;
    private const int LongestKey = 64;
    private const int GeneratedKey = 32;

    private readonly byte[] _key;

    private WebhookSecret(byte[] key)
    {
        _key = key;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        Id = "whk_" + Convert.ToHexStringLower(hash[..6]);
    }

    /// <summary>Name of the key that tells nothing about it: <c>whk_</c> and 12 hexadecimal digits of its SHA-256.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Key => _key;

    /// <summary>A new random key of 32 bytes.</summary>
    public static WebhookSecret Generate() => new(RandomNumberGenerator.GetBytes(GeneratedKey));

    /// <summary>Reads a key as <see cref="Reveal"/> writes it; the prefix and the padding of base64 may be missing.</summary>
    /// <exception cref="FormatException">It is not base64 of 24 to 64 bytes. The message does not repeat it.</exception>
    public static WebhookSecret Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out WebhookSecret? secret)
            ? secret
            : throw new FormatException($"Expected a webhook secret, '{Prefix}' and base64 of {ShortestKey} to {LongestKey} bytes, but got something else of {text.Length} characters. Copy the secret as it was shown when the endpoint was made.");
    }

    /// <summary>Reads a key as <see cref="Parse"/> does, without an exception.</summary>
    /// <returns>False when it is not base64 of 24 to 64 bytes.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        secret = null;
        ReadOnlySpan<char> base64 = text.AsSpan();
        if (base64.StartsWith(Prefix, StringComparison.Ordinal))
        {
            base64 = base64[Prefix.Length..];
        }

        base64 = base64.TrimEnd('=');
        if (base64.Length > 88 || !Base64().IsMatch(base64))
        {
            return false;
        }

        Span<char> padded = stackalloc char[(base64.Length + 3) / 4 * 4];
        padded.Fill('=');
        base64.CopyTo(padded);
        Span<byte> key = stackalloc byte[LongestKey + 3];
        if (!Convert.TryFromBase64Chars(padded, key, out int length) || length is < ShortestKey or > LongestKey)
        {
            return false;
        }

        secret = new WebhookSecret(key[..length].ToArray());
        CryptographicOperations.ZeroMemory(key);
        return true;
    }

    /// <summary>The key in plain text. Show it once, to the owner of the endpoint.</summary>
    public string Reveal() => Prefix + Convert.ToBase64String(_key);

    /// <inheritdoc/>
    public bool Equals(WebhookSecret? other) => other is not null && CryptographicOperations.FixedTimeEquals(_key, other._key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WebhookSecret);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The <see cref="Id"/>, so that a log never holds a key.</summary>
    public override string ToString() => Id;

    [GeneratedRegex("^[A-Za-z0-9+/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();
}
