namespace ErrorCatalog.Resolution.References;

/// <summary>A reference to a catalog or an entry, as reports carry it: an address, or a DID URL that leads to one.</summary>
/// <param name="Text">The reference as it was received.</param>
/// <param name="Address">The address; null for a DID URL.</param>
/// <param name="Did">The DID URL; null for an address.</param>
/// <param name="Digest">SHA-256 that the document is pinned to, 64 lower-case hex digits; or null.</param>
internal sealed record CatalogReference(string Text, Uri? Address, DidUrl? Did, string? Digest)
{
    private const int Longest = 2048;

    /// <summary>The DID of didcomm.org in messages before 2020; what follows it lies there without the <c>;spec</c> (Aries RFC 0348).</summary>
    private const string DidCommDid = "did:sov:BzCbsNYhMrjHiqZDTUASHg";

    /// <summary>Reads a reference; null when it is neither an address nor a DID URL.</summary>
    public static CatalogReference? Parse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > Longest || trimmed.Any(char.IsControl))
        {
            return null;
        }

        if (trimmed.StartsWith("did:", StringComparison.Ordinal))
        {
            return DidUrl.Parse(trimmed) is { } did ? OfDid(text, did) : null;
        }

        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Host.Length == 0)
        {
            return null;
        }

        string? pin = null;
        foreach (string parameter in (address.Query.TrimStart('?') + "&" + address.Fragment.TrimStart('#')).Split('&'))
        {
            int equals = parameter.IndexOf('=', StringComparison.Ordinal);
            pin = equals > 0 && DigestPin.IsName(parameter.AsSpan(0, equals)) ? Uri.UnescapeDataString(parameter[(equals + 1)..]) : pin;
        }

        return Pinned(new CatalogReference(text, address, null, null), pin);
    }

    private static CatalogReference? OfDid(string text, DidUrl did)
    {
        if (string.Equals(did.Did, DidCommDid, StringComparison.Ordinal) && did.Service is null or "spec"
            && EndpointJoin.Join(new Uri("https://didcomm.org/"), did.RelativeRef ?? string.Empty, isConcatenated: true) is { } address)
        {
            return Pinned(new CatalogReference(text, address, null, null), did.Pin);
        }

        return Pinned(new CatalogReference(text, null, did, null), did.Pin);
    }

    /// <summary>A pin that cannot be read is no reason to go without one.</summary>
    private static CatalogReference? Pinned(CatalogReference reference, string? pin) =>
        pin is null ? reference : DigestPin.Parse(pin) is { } digest ? reference with { Digest = digest } : null;
}
