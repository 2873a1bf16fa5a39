namespace ErrorCatalog.Messages;

/// <summary>Chooses among the languages that there is text in.</summary>
public static class LocaleMatcher
{
    /// <summary>
    /// The best available language. Each wish in turn is looked up along its fallback chain (RFC 4647 section 3.4); when none is
    /// found, each wish in turn may be met by a more special language, such as <c>es-419</c> for <c>es</c>.
    /// </summary>
    /// <param name="wanted">The languages that the reader knows, best first, in any spelling; what is no tag is passed over.</param>
    /// <param name="available">The languages that there is text in, in any spelling.</param>
    /// <param name="fallback">The language to take when nothing fits.</param>
    /// <returns>A member of <paramref name="available"/> as it is spelled there, or <paramref name="fallback"/>.</returns>
    public static string Negotiate(IReadOnlyList<string> wanted, IReadOnlyList<string> available, string fallback)
    {
        if (wanted is null)
        {
            throw new ArgumentNullException(nameof(wanted));
        }

        if (available is null)
        {
            throw new ArgumentNullException(nameof(available));
        }

        foreach (string wish in wanted)
        {
            if (FindInChain(wish, available) is { } found)
            {
                return found;
            }
        }

        foreach (string wish in wanted)
        {
            if (FindMoreSpecial(wish, available) is { } found)
            {
                return found;
            }
        }

        return fallback;
    }

    private static string? FindInChain(string wish, IReadOnlyList<string> available)
    {
        foreach (string candidate in LocaleFallback.Chain(wish))
        {
            foreach (string offer in available)
            {
                if (Canonical(offer) == candidate)
                {
                    return offer;
                }
            }
        }

        return null;
    }

    // Covers "no" with only "nb" at hand too, since CLDR makes "no" the parent of "nb".
    private static string? FindMoreSpecial(string wish, IReadOnlyList<string> available)
    {
        if (Canonical(wish) is not { } canonical)
        {
            return null;
        }

        foreach (string offer in available)
        {
            if (LocaleFallback.Chain(offer).Contains(canonical))
            {
                return offer;
            }
        }

        return null;
    }

    // Chains are kept, so this is cheaper than reading the tag again.
    private static string? Canonical(string tag) => LocaleFallback.Chain(tag) is { Count: > 0 } chain ? chain[0] : null;
}
