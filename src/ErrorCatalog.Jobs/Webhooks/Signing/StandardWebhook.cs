using System.Globalization;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Signs and verifies webhooks with the symmetric signature <c>v1</c>. Receivers call
/// <see cref="Verify(string?, string?, string?, ReadOnlySpan{byte}, IReadOnlyList{WebhookSecret}, TimeSpan?, TimeProvider?)"/>
/// with the three headers and the bytes of the body as they arrived.
/// </summary>
/// <remarks>Standard Webhooks 1.0. The asymmetric <c>v1a</c> is skipped: .NET 10 has no Ed25519.</remarks>
public static class StandardWebhook
{
    /// <summary>Header with the identifier of the message, the same in every attempt: the key to recognise repetitions by.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>Header with the time of the attempt in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>Header with one signature for each live key, separated by blanks.</summary>
    public const string SignatureHeader = "webhook-signature";

    private const int LongestId = 256;
    private const int LongestSignatures = 4096;

    /// <summary>How old, or how far in the future, a signature may be unless told otherwise: 5 minutes, both ends included.</summary>
    public static TimeSpan DefaultTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Makes the value of <see cref="SignatureHeader"/>.</summary>
    /// <param name="secrets">All live keys, the newest first.</param>
    /// <param name="id">Identifier of the message; without a dot, which separates the parts of what is signed.</param>
    /// <param name="timestamp">Time of the attempt; whole seconds are signed.</param>
    /// <param name="body">The bytes that are sent.</param>
    /// <exception cref="ArgumentException">There is no key, or the id is empty or contains a dot.</exception>
    public static string Sign(ReadOnlySpan<WebhookSecret> secrets, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (id.Contains('.', StringComparison.Ordinal))
        {
            throw new ArgumentException($"Expected a message id without a dot but got '{id}'. Use letters, digits, '_' and '-'.", nameof(id));
        }

        if (secrets.IsEmpty)
        {
            throw new ArgumentException("Expected at least one secret but got none. Generate one with WebhookSecret.Generate().", nameof(secrets));
        }

        return WebhookSignature.Sign(secrets, id, timestamp.ToUnixTimeSeconds(), body);
    }

    /// <summary>
    /// Checks that a delivery is fresh and was signed with one of the keys. Compares in constant time. Several signatures are one
    /// list; tokens of unknown versions are skipped.
    /// </summary>
    /// <param name="id">Value of <see cref="IdHeader"/>.</param>
    /// <param name="timestamp">Value of <see cref="TimestampHeader"/>.</param>
    /// <param name="signatures">Value of <see cref="SignatureHeader"/>.</param>
    /// <param name="body">The body as it arrived, before any parser.</param>
    /// <param name="secrets">All keys that count; during a rotation two.</param>
    /// <param name="tolerance">Greatest distance from now; null for <see cref="DefaultTolerance"/>.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <returns>
    /// Who signed what, or one of the problems <c>webhook-header-invalid</c>, <c>webhook-signature-expired</c>,
    /// <c>webhook-signature-early</c>, <c>webhook-signature-mismatch</c>.
    /// </returns>
    /// <exception cref="ArgumentException">There is no key to verify with.</exception>
    public static Outcome<VerifiedWebhook> Verify(
        string? id,
        string? timestamp,
        string? signatures,
        ReadOnlySpan<byte> body,
        IReadOnlyList<WebhookSecret> secrets,
        TimeSpan? tolerance = null,
        TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Count == 0)
        {
            throw new ArgumentException("Expected at least one secret to verify with but got none. Configure the secret that was shown when the endpoint was made.", nameof(secrets));
        }

        if (string.IsNullOrEmpty(id) || id.Length > LongestId || id.Contains('.', StringComparison.Ordinal))
        {
            return JobsErrors.WebhookHeaderInvalid(IdHeader);
        }

        if (!long.TryParse(timestamp, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) || !IsTime(seconds))
        {
            return JobsErrors.WebhookHeaderInvalid(TimestampHeader);
        }

        if (string.IsNullOrEmpty(signatures) || signatures.Length > LongestSignatures)
        {
            return JobsErrors.WebhookHeaderInvalid(SignatureHeader);
        }

        TimeSpan allowed = tolerance ?? DefaultTolerance;
        DateTimeOffset signedAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        double age = (time ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds() - seconds;
        if (age > allowed.TotalSeconds)
        {
            return JobsErrors.WebhookSignatureExpired(signedAt, allowed);
        }

        if (-age > allowed.TotalSeconds)
        {
            return JobsErrors.WebhookSignatureEarly(signedAt, allowed);
        }

        return WebhookSignature.FindSigner(signatures, secrets, id, seconds, body) is { } signer
            ? new VerifiedWebhook(id, signedAt, signer.Id)
            : JobsErrors.WebhookSignatureMismatch(secrets[0].Id, signatures);
    }

    // The range of DateTimeOffset: 0001-01-01 to 9999-12-31.
    private static bool IsTime(long seconds) => seconds is >= -62_135_596_800 and <= 253_402_300_799;
}
