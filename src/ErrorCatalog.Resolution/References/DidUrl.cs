using System.Buffers;

namespace ErrorCatalog.Resolution.References;

/// <summary>A DID URL of any of the three generations in which a service and a path were written.</summary>
/// <param name="Did">The DID.</param>
/// <param name="Method">Its method.</param>
/// <param name="Service">Name or id of the service, or null when the reference names none.</param>
/// <param name="RelativeRef">What to find there, without a leading slash in the older generations; or null.</param>
/// <param name="IsConcatenated">True for the older generations, which put endpoint and path together; DID Core joins them by RFC 3986.</param>
/// <param name="Fragment">What follows the <c>#</c>, or null.</param>
internal sealed record DidUrl(string Did, string Method, string? Service, string? RelativeRef, bool IsConcatenated, string? Fragment)
{
    private static readonly SearchValues<char> EndsDid = SearchValues.Create(";/?#");

    /// <summary>The text of the pin of a digest, or null; see <see cref="DigestPin"/>.</summary>
    public string? Pin { get; private init; }

    /// <summary>
    /// Reads <c>did:x:1?service=s&amp;relativeRef=r</c> (DID Core), <c>did:x:1;service=s/path</c> (did-spec of 2019),
    /// <c>did:x:1;s/path</c> (HIPE 0021 of 2018) and a DID with nothing or a bare path behind it; null for anything else.
    /// </summary>
    public static DidUrl? Parse(string text)
    {
        int end = text.AsSpan().IndexOfAny(EndsDid);
        string did = end < 0 ? text : text[..end];
        string rest = end < 0 ? string.Empty : text[end..];
        string[] parts = did.Split(':', 3);
        if (parts is not ["did", { Length: > 0 } method, { Length: > 0 } id]
            || !method.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) || !IsIdentifier(id))
        {
            return null;
        }

        (rest, string? fragment) = Cut(rest, '#');
        (string hierarchy, string? query) = Cut(rest, '?');
        int slash = hierarchy.IndexOf('/', StringComparison.Ordinal);
        string parameters = slash < 0 ? hierarchy : hierarchy[..slash];
        string? path = slash < 0 ? null : hierarchy[slash..].TrimStart('/');
        var reading = new DidUrl(did, method, null, path is { Length: > 0 } ? path : null, true, fragment is { Length: > 0 } ? fragment : null);
        foreach (string parameter in parameters.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            (string name, string? value) = Cut(parameter, '=');
            reading = value is null
                ? reading with { Service = reading.Service ?? Decode(name) }
                : reading.With(name, Decode(value));
        }

        foreach (string parameter in (query ?? string.Empty).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            (string name, string? value) = Cut(parameter, '=');
            string decoded = Decode(value ?? string.Empty);
            reading = name is "relativeRef" or "relative-ref" && decoded.Length > 0
                ? reading with { RelativeRef = decoded, IsConcatenated = false }
                : reading.With(name, decoded);
        }

        return reading;
    }

    private DidUrl With(string name, string value) => name switch
    {
        "service" when value.Length > 0 => this with { Service = value },
        _ when DigestPin.IsName(name) => this with { Pin = value },
        _ => this,
    };

    private static bool IsIdentifier(string id)
    {
        for (int i = 0; i < id.Length; i++)
        {
            char c = id[i];
            bool isEncoded = c == '%' && i + 2 < id.Length && char.IsAsciiHexDigit(id[i + 1]) && char.IsAsciiHexDigit(id[i + 2]);
            if (!isEncoded && !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text);

    private static (string Before, string? After) Cut(string text, char mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
