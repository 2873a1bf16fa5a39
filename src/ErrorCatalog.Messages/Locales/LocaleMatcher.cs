namespace ErrorCatalog.Messages;

/// <summary>Chooses among the languages that there is text in.</summary>
public static class LocaleMatcher
{
    private const string Norwegian = "no";
    private const string Bokmal = "nb";

    /// <summary>
    /// The best available language. Each wish in turn is looked up along its fallback chain (RFC 4647 section 3.4), and may
    /// else be met by a more special form of the same language, such as <c>es-419</c> for <c>es</c>.
    /// </summary>
    /// <param name="wanted">The languages that the reader knows, best first, in any spelling; what is no tag is passed over.</param>
    /// <param name="available">The languages that there is text in, in any spelling.</param>
    /// <param name="fallback">The language to take when nothing fits.</param>
    /// <returns>A member of <paramref name="available"/> as it is spelled there, or <paramref name="fallback"/>.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
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
            if ((FindInChain(wish, available) ?? FindMoreSpecial(wish, available)) is { } found)
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
            // CLDR makes "no" the parent of "nb"; in practice the two tags mean the same language.
            string? found = Find(candidate, available) ?? (candidate == Norwegian ? Find(Bokmal, available) : null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Find(string candidate, IReadOnlyList<string> available)
    {
        foreach (string offer in available)
        {
            if (Canonical(offer) == candidate)
            {
                return offer;
            }
        }

        return null;
    }

    private static string? FindMoreSpecial(string wish, IReadOnlyList<string> available)
    {
        if (Canonical(wish) is not { } canonical)
        {
            return null;
        }

        foreach (string offer in available)
        {
            IReadOnlyList<string> chain = LocaleFallback.Chain(offer);
            // Some chains end in another language: hi-Latn in en, ht in fr. Who reads that does not read the first.
            if (chain.Contains(canonical) && (Language(chain[0]) == Language(canonical) || canonical == Norwegian))
            {
                return offer;
            }
        }

        return null;
    }

    private static string Language(string canonical) => canonical.Split('-')[0];

    // Chains are kept, so this is cheaper than reading the tag again.
    private static string? Canonical(string tag) => LocaleFallback.Chain(tag) is { Count: > 0 } chain ? chain[0] : null;
}
