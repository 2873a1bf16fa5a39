using System.Text.Json;
using ErrorCatalog.Messages;
using ErrorCatalog.Resolution.Fetching;
using ErrorCatalog.Resolution.References;

namespace ErrorCatalog.Resolution;

/// <summary>
/// Finds what a code means: in local catalogs, in the cache, and, where allowed, at the address that the report refers to.
/// Whatever a report or a server sends, it does not throw and comes to an end. Safe for use by many threads.
/// </summary>
public sealed class CatalogResolver : IDisposable
{
    private const int MostReferences = 4;

    private readonly CatalogResolverOptions _options;
    private readonly DocumentFetcher _fetcher;
    private readonly DidDereferencer _dereferencer;
    private readonly EntryFinder _finder;

    /// <summary>Makes a resolver; one per process is enough.</summary>
    public CatalogResolver(CatalogResolverOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _fetcher = new DocumentFetcher(options);
        _dereferencer = new DidDereferencer(_fetcher, options.Addresses, options.AllowsHttp);
        _finder = new EntryFinder(_fetcher);
    }

    /// <summary>Resolves a received report by its code and its reference: <c>@msg_catalog</c>, <c>~l10n.catalogs</c>, or <c>type</c> of RFC 9457.</summary>
    /// <param name="report">The report.</param>
    /// <param name="locale">BCP 47 tag of the reader's language; null for the source language.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<CatalogResolution> ResolveAsync(Problem report, string? locale = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return RunAsync(report, References(report), CodeOf(report), locale, cancellationToken);
    }

    /// <summary>Resolves a reference as it stands in a report, an https address or a DID URL, to an entry or a catalog.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="code">Code to look up there; needed when the reference names a catalog and not an entry.</param>
    /// <param name="locale">BCP 47 tag of the reader's language; null for the source language.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<CatalogResolution> ResolveAsync(string reference, string? code = null, string? locale = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return RunAsync(null, [reference], string.IsNullOrWhiteSpace(code) ? null : code.Trim(), locale, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();

    private async Task<CatalogResolution> RunAsync(Problem? report, string[] references, string? code, string? locale, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CatalogReference?[] parsed = [.. references.Select(CatalogReference.Parse)];
        if (FindLocal(report, parsed, code) is { } local)
        {
            return OfLocal(Bind(report, local), locale, []);
        }

        using var deadline = new CancellationTokenSource(_options.Timeout, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var trace = new ResolutionTrace(references.FirstOrDefault() ?? string.Empty, _options.MaxRequests, either.Token, cancellationToken);
        for (int i = 0; i < references.Length; i++)
        {
            trace.Reference = Shorten(references[i]);
            if (parsed[i] is not { } reference)
            {
                trace.Add(trace.Reference, EntrySource.None, ResolutionErrors.ReferenceInvalid(trace.Reference));
            }
            else if (await FollowAsync(reference, code, trace).ConfigureAwait(false) is { } found)
            {
                return OfFetched(Bind(report, found.Entry), locale, found, trace);
            }
        }

        // A catalog that has the code only by its beginning is better than nothing.
        return code is not null && _options.Catalogs.Match(code) is { } near
            ? OfLocal(Bind(report, near), locale, trace.Attempts)
            : new CatalogResolution(report, locale, EntrySource.None) { Failure = FailureOf(trace, code), Attempts = trace.Attempts };
    }

    private async Task<FoundEntry?> FollowAsync(CatalogReference reference, string? code, ResolutionTrace trace)
    {
        IReadOnlyList<Uri> addresses = reference.Did is { } did
            ? await _dereferencer.DereferenceAsync(did, trace).ConfigureAwait(false)
            : [reference.Address!];
        foreach (Uri address in addresses)
        {
            if (await _finder.FindAsync(address, code, reference.Digest, trace).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The entry of a trusted catalog: of the one that the reference names by its address, else of the first that declares the
    /// code. A pinned reference wants one very document, so no other will do.
    /// </summary>
    private ProblemDescriptor? FindLocal(Problem? report, CatalogReference?[] references, string? code)
    {
        foreach (CatalogReference reference in references.OfType<CatalogReference>())
        {
            Uri? address = reference.Did is { } did
                ? DidDereferencer.PublishedRoot(did) is { } root ? EndpointJoin.Join(root, did.RelativeRef ?? string.Empty, did.IsConcatenated) : null
                : reference.Address;
            foreach (CatalogAddress reading in address is null ? [] : CatalogAddress.Readings(address, code))
            {
                var here = new ProblemCatalogSet(_options.Catalogs.Catalogs.Where(catalog => catalog.BaseUri is { } root && root.AbsoluteUri == reading.Root.AbsoluteUri));
                if ((code is null ? null : here.Find(code)) is { } declared)
                {
                    return declared;
                }

                if (code is null && reading.Name is { } name && here.FindAny(name) is { } named)
                {
                    return named;
                }
            }
        }

        return code is null ? null
            : report is { Descriptor: { Catalog.IsTrusted: true } known } && known.Code.Equals(code, StringComparison.OrdinalIgnoreCase) ? known
            : _options.Catalogs.Find(code);
    }

    private static Problem Bind(Problem? report, ProblemDescriptor entry) =>
        report is null ? new Problem(new ProblemState(entry.Catalog!, entry.Index, [.. entry.Parameters.Select(parameter => MessageValue.From("{" + parameter.Name + "}"))]))
        : ReferenceEquals(report.Descriptor, entry) ? report
        : report.BoundTo(entry);

    private static CatalogResolution OfLocal(Problem problem, string? locale, IReadOnlyList<ResolutionAttempt> attempts) =>
        new(problem, locale, EntrySource.Local) { Page = problem.Link, Attempts = attempts };

    private static CatalogResolution OfFetched(Problem problem, string? locale, FoundEntry found, ResolutionTrace trace) => new(problem, locale, found.Document.Source)
    {
        Page = problem.Link,
        Document = found.Document.Address,
        Digest = found.Document.Digest,
        IsPinned = found.IsPinned,
        FetchedAt = found.Document.FetchedAt,
        Attempts = trace.Attempts,
    };

    /// <summary>The failure that says most: what is wrong with an answer says more than that an address had none.</summary>
    private static Problem FailureOf(ResolutionTrace trace, string? code)
    {
        if (trace.Attempts.Count == 0)
        {
            return ResolutionErrors.EntryNotFound(Shorten(code ?? "?"), "local catalogs");
        }

        Problem[] failures = [.. trace.Attempts.Select(attempt => attempt.Failure).OfType<Problem>()];
        return failures.MinBy(Rank) is { } best && (Rank(best) < Unspecific || failures.All(failure => failure.Code == best.Code))
            ? best
            : ResolutionErrors.ReferenceUnresolved(trace.Reference, trace.Attempts.Count);
    }

    private const int Unspecific = 100;

    private static int Rank(Problem failure) => failure switch
    {
        DigestMismatch => 0,
        DocumentIdMismatch => 1,
        AddressBlocked => 2,
        ReferenceEscapesBase => 3,
        ServiceNotFound => 4,
        TooManyRedirects => 5,
        ResponseTooLarge => 6,
        ResponseTimedOut => 7,
        ConnectionFailed => 8,
        NetworkNotAllowed => 9,
        EntryNotFound => 10,
        DidMethodUnsupported => 11,
        ReferenceInvalid => 12,
        _ => Unspecific,
    };

    private static string[] References(Problem report)
    {
        List<string> references = [];
        Add(report.CatalogReference);
        Add(report.Extensions.TryGetValue("type", out JsonElement type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null);
        Add(IsAddress(report.Code) ? report.Code : null);
        return [.. references.Take(MostReferences)];

        void Add(string? reference)
        {
            if (!string.IsNullOrWhiteSpace(reference) && !references.Contains(reference, StringComparer.Ordinal))
            {
                references.Add(reference);
            }
        }
    }

    /// <summary>RFC 9457 has no code but its type; an address is where to look, not what for.</summary>
    private static string? CodeOf(Problem report) => IsAddress(report.Code) ? null : report.Code;

    private static bool IsAddress(string code) => code.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || code.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
