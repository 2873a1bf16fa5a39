using System.Collections.Concurrent;
using System.Net;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Resolution.Fetching;

/// <summary>Gets documents: from the cache while they are fresh, else from their server if that is allowed.</summary>
internal sealed class DocumentFetcher : IDisposable
{
    private const string Json = "application/json";
    private const string Accepted = "application/json, application/did+json, application/did+ld+json, application/ld+json;q=0.9";
    private const int MostFailures = 1000;
    private const int LongestTag = 256;

    private readonly CatalogResolverOptions _options;
    private readonly DocumentCache? _cache;
    private readonly HttpMessageInvoker? _client;
    private readonly ConcurrentDictionary<string, (Problem Failure, DateTimeOffset Until)> _failures = new(StringComparer.Ordinal);

    public DocumentFetcher(CatalogResolverOptions options)
    {
        _options = options;
        _cache = options.CacheDirectory is { } folder ? new DocumentCache(folder, options.MaxCacheBytes, options.Limits.MaxBodyBytes, options.Clock) : null;
        _client = options.AllowsNetwork
            ? new HttpMessageInvoker(new GuardedHttpHandler(new GuardedHttpOptions
            {
                Policy = options.Addresses,
                AllowsHttp = options.AllowsHttp,
                ResolveHost = options.ResolveHost,
                ConnectTimeout = options.Limits.Timeout,
            }))
            : null;
    }

    public void Dispose() => _client?.Dispose();

    /// <summary>The document at an address, or why there is none. Either is noted in the trace.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<Outcome<FetchedDocument>> GetAsync(Uri address, ResolutionTrace trace)
    {
        trace.Caller.ThrowIfCancellationRequested();
        address = new Uri(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        FetchedDocument? kept = _cache?.Find(address);
        Outcome<FetchedDocument> outcome = kept is not null && (_client is null || IsFresh(kept))
            ? kept
            : await AskAsync(address, kept, trace).ConfigureAwait(false);
        outcome.Switch(
            document => trace.Add(address.AbsoluteUri, document.Source, null),
            failure => trace.Add(address.AbsoluteUri, EntrySource.None, failure));
        return outcome;
    }

    private bool IsFresh(FetchedDocument document)
    {
        TimeSpan age = _options.Clock.GetUtcNow() - document.FetchedAt;
        TimeSpan longest = document.Lifetime is { } told && told < _options.MaxAge ? told : _options.MaxAge;
        return age >= TimeSpan.Zero && age < longest;
    }

    private async Task<Outcome<FetchedDocument>> AskAsync(Uri address, FetchedDocument? kept, ResolutionTrace trace)
    {
        if (_client is null)
        {
            return ResolutionErrors.NetworkNotAllowed(trace.Reference);
        }

        DateTimeOffset now = _options.Clock.GetUtcNow();
        if (_failures.TryGetValue(address.AbsoluteUri, out (Problem Failure, DateTimeOffset Until) known) && now < known.Until)
        {
            return known.Failure;
        }

        Outcome<FetchedDocument> outcome = await RequestAsync(_client, address, kept, trace).ConfigureAwait(false);
        if (outcome.TryGetValue(out FetchedDocument? document, out Problem? failure))
        {
            _failures.TryRemove(address.AbsoluteUri, out _);
            return document;
        }

        if (_failures.Count >= MostFailures)
        {
            _failures.Clear();
        }

        _failures[address.AbsoluteUri] = (failure, now + _options.FailureMemory);
        if (failure is StatusUnexpected { Status: (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Gone })
        {
            _cache?.Forget(address);
            return failure;
        }

        // A server that cannot be reached does not take back what it said.
        if (kept is { } older && failure is StatusUnexpected or ConnectionFailed or ResponseTimedOut)
        {
            return older;
        }

        return failure;
    }

    private async Task<Outcome<FetchedDocument>> RequestAsync(HttpMessageInvoker client, Uri address, FetchedDocument? kept, ResolutionTrace trace)
    {
        Uri at = address;
        try
        {
            for (int redirects = 0; redirects <= _options.MaxRedirects; redirects++)
            {
                if (!trace.TrySpendRequest())
                {
                    return ResolutionErrors.ReferenceUnresolved(trace.Reference, _options.MaxRequests);
                }

                using HttpRequestMessage request = Request(at, kept);
                BoundedResponse answer = await BoundedHttp.SendAsync(client, request, _options.Limits, _options.Clock, trace.MayUse).ConfigureAwait(false);
                if (answer.Status is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                {
                    return Read(address, at, answer, kept);
                }

                if (answer.Headers.Location is not { } location || !Uri.TryCreate(at, location, out Uri? next) || next.Scheme is not ("https" or "http"))
                {
                    return ResolutionErrors.ResponseMalformed(at);
                }

                at = new Uri(next.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            }

            return ResolutionErrors.TooManyRedirects(_options.MaxRedirects);
        }
        catch (OperationCanceledException) when (!trace.Caller.IsCancellationRequested)
        {
            return ResolutionErrors.ResponseTimedOut(at.Host, (long)_options.Timeout.TotalSeconds);
        }
        catch (TimeoutException)
        {
            return ResolutionErrors.ResponseTimedOut(at.Host, (long)_options.Limits.Timeout.TotalSeconds);
        }
        catch (InvalidDataException cause)
        {
            return ResolutionErrors.ResponseMalformed(at).WithCause(cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            return AddressBlockedException.Find(cause) is { } blocked
                ? ResolutionErrors.AddressBlocked(blocked.Host, Network(blocked.Scope)).WithCause(cause)
                : ResolutionErrors.ConnectionFailed(at.Host).WithCause(cause);
        }
    }

    private static HttpRequestMessage Request(Uri at, FetchedDocument? kept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BoundedHttp.AcceptedEncodings);
        request.Headers.TryAddWithoutValidation("User-Agent", "ErrorCatalog");

        // The tag belongs to the place where the document really lies.
        if (kept is not null && kept.FinalAddress == at)
        {
            if (kept.EntityTag is { } tag && IsHeaderValue(tag))
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            }

            if (kept.LastModified is { } modified && IsHeaderValue(modified))
            {
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            }
        }

        return request;
    }

    private Outcome<FetchedDocument> Read(Uri address, Uri at, BoundedResponse answer, FetchedDocument? kept)
    {
        if (answer.Status == HttpStatusCode.NotModified && kept is not null)
        {
            FetchedDocument confirmed = kept with { FetchedAt = _options.Clock.GetUtcNow(), Lifetime = Lifetime(answer) ?? kept.Lifetime };
            _cache?.Store(confirmed);
            return confirmed;
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            return ResolutionErrors.StatusUnexpected(at.Host, (int)answer.Status);
        }

        if (!answer.IsComplete)
        {
            return ResolutionErrors.ResponseTooLarge(at.Host, _options.Limits.MaxBodyBytes);
        }

        string type = answer.ContentHeaders.ContentType?.MediaType ?? "no type";
        if (!type.Equals(Json, StringComparison.OrdinalIgnoreCase) && !type.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        {
            return ResolutionErrors.ResponseTypeUnexpected(Json, type.Length <= 100 ? type : type[..100] + "…");
        }

        var document = new FetchedDocument(address, answer.Body, _options.Clock.GetUtcNow())
        {
            FinalAddress = at,
            EntityTag = Header(answer.Headers, "ETag"),
            LastModified = Header(answer.ContentHeaders, "Last-Modified"),
            Lifetime = Lifetime(answer),
        };
        if (answer.Headers.CacheControl is not { NoStore: true })
        {
            _cache?.Store(document);
        }

        return document;
    }

    private static TimeSpan? Lifetime(BoundedResponse answer) =>
        answer.Headers.CacheControl is { } control ? (control.NoCache ? TimeSpan.Zero : control.MaxAge) : null;

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) && values.First() is { Length: <= LongestTag } value ? value : null;

    private static bool IsHeaderValue(string value) => value.Length <= LongestTag && value.All(c => c is >= ' ' and <= '~');

    private static AddressBlockedNetwork Network(AddressScope scope) => scope switch
    {
        AddressScope.Loopback => AddressBlockedNetwork.Loopback,
        AddressScope.Private => AddressBlockedNetwork.Private,
        AddressScope.LinkLocal => AddressBlockedNetwork.Local,
        AddressScope.Metadata => AddressBlockedNetwork.Metadata,
        _ => AddressBlockedNetwork.Reserved,
    };
}
