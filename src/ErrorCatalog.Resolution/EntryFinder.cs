using ErrorCatalog.Resolution.Documents;
using ErrorCatalog.Resolution.Fetching;
using ErrorCatalog.Resolution.References;

namespace ErrorCatalog.Resolution;

/// <summary>Finds an entry below an address, whatever the address means: the entry, its page, the catalog, or a map of codes.</summary>
internal sealed class EntryFinder(DocumentFetcher fetcher)
{
    /// <summary>The entry, or null; the trace says what was tried.</summary>
    /// <param name="address">Where to look.</param>
    /// <param name="code">The code of the report, which the entry has to answer to; null for a bare reference.</param>
    /// <param name="digest">SHA-256 that the document must have, or null.</param>
    /// <param name="trace">What was tried.</param>
    public async Task<FoundEntry?> FindAsync(Uri address, string? code, string? digest, ResolutionTrace trace)
    {
        // A map of texts alone says less than the entry beside it, so it is read at last.
        bool isEntry = address.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !CatalogAddress.IsMap(address);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (CatalogAddress reading in CatalogAddress.Readings(address, code))
        {
            string? name = reading.Name ?? code;
            if (isEntry && await ReadAsync(address, reading).ConfigureAwait(false) is { } itself)
            {
                return itself;
            }

            if (name is null || IsHopeless(trace))
            {
                continue;
            }

            if (IsKey(name) && await ReadAsync(reading.Entry(name), reading).ConfigureAwait(false) is { } direct)
            {
                return direct;
            }

            if (!IsHopeless(trace) && tried.Add(reading.Keys.AbsoluteUri)
                && (await fetcher.GetAsync(reading.Keys, trace).ConfigureAwait(false)).TryGetValue(out FetchedDocument? keys, out _)
                && (KeyMap.Find(keys.Body, name) ?? (code is null ? null : KeyMap.Find(keys.Body, code))) is { } key
                && await ReadAsync(reading.Entry(key), reading).ConfigureAwait(false) is { } listed)
            {
                return listed;
            }

            if (!IsHopeless(trace) && await ReadAsync(reading.Map, reading).ConfigureAwait(false) is { } mapped)
            {
                return mapped;
            }
        }

        // A map of another publisher; or an origin that negotiates, which answers with the entry at the address of its page.
        CatalogAddress plain = CatalogAddress.Readings(address, code)[0];
        FoundEntry? negotiated = IsHopeless(trace) ? null : await ReadAsync(address, plain).ConfigureAwait(false);
        if (negotiated is null && !IsHopeless(trace))
        {
            trace.Add(plain.Root.AbsoluteUri, EntrySource.None, ResolutionErrors.EntryNotFound(Shorten(plain.Name ?? code ?? "?"), plain.Root.AbsoluteUri));
        }

        return negotiated;

        async Task<FoundEntry?> ReadAsync(Uri document, CatalogAddress reading)
        {
            return tried.Add(document.AbsoluteUri) && (await fetcher.GetAsync(document, trace).ConfigureAwait(false)).TryGetValue(out FetchedDocument? fetched, out _)
                ? Accept(fetched, reading, code, digest, trace)
                : null;
        }
    }

    private static FoundEntry? Accept(FetchedDocument fetched, CatalogAddress reading, string? code, string? digest, ResolutionTrace trace)
    {
        string? name = code ?? reading.Name;
        ProblemCatalog? catalog = EntryDocument.Read(fetched.Body, null);
        if (catalog is not null && fetched.Address.AbsoluteUri == reading.Entry(catalog[0].Key).AbsoluteUri)
        {
            // It lies where its page has a permanent address, so the page is known as well.
            catalog = EntryDocument.Read(fetched.Body, reading.Root);
        }

        catalog ??= name is null ? null : EntryDocument.ReadMap(fetched.Body, name);
        if (catalog is null)
        {
            trace.Add(fetched.Address.AbsoluteUri, fetched.Source, ResolutionErrors.ResponseMalformed(fetched.Address));
            return null;
        }

        if (digest is not null && !string.Equals(digest, fetched.Digest, StringComparison.Ordinal))
        {
            trace.Add(fetched.Address.AbsoluteUri, fetched.Source, ResolutionErrors.DigestMismatch("sha-256:" + digest, "sha-256:" + fetched.Digest));
            return null;
        }

        ProblemDescriptor entry = catalog[0];
        if (code is not null && catalog.Match(code) is null && !(int.TryParse(code, out int number) && entry.Number == number))
        {
            trace.Add(fetched.Address.AbsoluteUri, fetched.Source, ResolutionErrors.EntryNotFound(Shorten(code), fetched.Address.AbsoluteUri));
            return null;
        }

        return new FoundEntry(entry, fetched, digest is not null);
    }

    /// <summary>True when the host did not answer in a way that lets another of its addresses be worth a request.</summary>
    private static bool IsHopeless(ResolutionTrace trace) =>
        trace.Attempts.Count > 0 && trace.Attempts[^1].Failure is AddressBlocked or ConnectionFailed or ResponseTimedOut or TooManyRedirects or DigestMismatch or ReferenceUnresolved;

    /// <summary>Keys are kebab-case; with anything else the map of names has to be asked.</summary>
    private static bool IsKey(string name) => name.Length <= 200 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !name.All(char.IsAsciiDigit);

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
