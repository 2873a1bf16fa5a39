using System.Security.Cryptography;

namespace ErrorCatalog.Resolution.Fetching;

/// <summary>A document of another site.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="Body">Its bytes, unpacked.</param>
/// <param name="FetchedAt">When its server last vouched for it.</param>
internal sealed record FetchedDocument(Uri Address, ReadOnlyMemory<byte> Body, DateTimeOffset FetchedAt)
{
    /// <summary>Where it really lies, after redirects.</summary>
    public required Uri FinalAddress { get; init; }

    /// <summary>Its entity tag (RFC 9110, section 8.8.3), or null.</summary>
    public string? EntityTag { get; init; }

    /// <summary>Its <c>Last-Modified</c> as it was sent, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long it may be used without asking again, as its server says; null when it does not say.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Where it came from now.</summary>
    public EntrySource Source { get; init; } = EntrySource.Network;

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Body.Span));
}
