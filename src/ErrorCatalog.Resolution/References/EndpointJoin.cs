namespace ErrorCatalog.Resolution.References;

/// <summary>Joins the endpoint of a service and a relative reference so that the result stays below the endpoint (DID Resolution, section on <c>relativeRef</c>).</summary>
internal static class EndpointJoin
{
    private const int MostDecodings = 8;

    /// <summary>The address, or null when the reference leads out of the endpoint.</summary>
    /// <param name="endpoint">Absolute address.</param>
    /// <param name="reference">Relative reference.</param>
    /// <param name="isConcatenated">True to put both together with one slash, as references before DID Core are read; false for RFC 3986, section 5.</param>
    public static Uri? Join(Uri endpoint, string reference, bool isConcatenated)
    {
        if (reference.StartsWith("//", StringComparison.Ordinal) || reference.Contains('\\', StringComparison.Ordinal) || reference.Any(char.IsControl) || HasScheme(reference))
        {
            return null;
        }

        string folder = endpoint.GetLeftPart(UriPartial.Path);
        bool isAddress = isConcatenated
            ? Uri.TryCreate(folder.TrimEnd('/') + "/" + reference, UriKind.Absolute, out Uri? joined)
            : Uri.TryCreate(endpoint, reference, out joined);
        return isAddress && joined is not null && StaysBelow(endpoint, joined) ? joined : null;
    }

    private static bool StaysBelow(Uri endpoint, Uri joined)
    {
        if (joined.Scheme != endpoint.Scheme || joined.Port != endpoint.Port || joined.UserInfo.Length > 0
            || !string.Equals(joined.IdnHost, endpoint.IdnHost, StringComparison.OrdinalIgnoreCase)
            || Decode(endpoint.AbsolutePath) is not { } below || Decode(joined.AbsolutePath) is not { } path)
        {
            return false;
        }

        return !path.Contains('\\', StringComparison.Ordinal) && !path.Split('/').Any(segment => segment is "." or "..")
            && (path.StartsWith(below.EndsWith('/') ? below : below + "/", StringComparison.Ordinal) || path == below);
    }

    /// <summary>The path as the most zealous server would see it; null when it never comes to an end.</summary>
    private static string? Decode(string path)
    {
        for (int i = 0; i < MostDecodings; i++)
        {
            string decoded = Uri.UnescapeDataString(path);
            if (decoded == path)
            {
                return path;
            }

            path = decoded;
        }

        return null;
    }

    private static bool HasScheme(string reference)
    {
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && reference.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }
}
