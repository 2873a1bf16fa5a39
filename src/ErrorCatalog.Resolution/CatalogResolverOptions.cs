using System.Net;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Resolution;

/// <summary>What a <see cref="CatalogResolver"/> knows, may do and spends.</summary>
public sealed record CatalogResolverOptions
{
    /// <summary>Catalogs whose texts are trusted; asked first.</summary>
    public ProblemCatalogSet Catalogs { get; init; } = ProblemCatalogSet.Empty;

    /// <summary>True lets references of strangers cause requests. Default false: catalogs and cache only.</summary>
    public bool AllowsNetwork { get; init; }

    /// <summary>True lets plain <c>http</c> be used everywhere; without it only for hosts that <see cref="Addresses"/> allows by name. Default false.</summary>
    public bool AllowsHttp { get; init; }

    /// <summary>Where requests may go. Default: public addresses.</summary>
    public AddressPolicy Addresses { get; init; } = AddressPolicy.PublicOnly;

    /// <summary>Folder that keeps what was fetched, or null to keep nothing. It may be shared by processes.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Most bytes of the folder; the oldest files are removed. Default 64 MiB.</summary>
    public long MaxCacheBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>How long a kept document is used without asking its server whether it changed, unless the server names a shorter time. Default 1 day.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a failed address is not asked again. Default 1 minute.</summary>
    public TimeSpan FailureMemory { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Most time for one resolution with all its requests. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Limits of one request. Default 10 seconds and 4 MiB.</summary>
    public HttpLimits Limits { get; init; } = new() { Timeout = TimeSpan.FromSeconds(10), MaxBodyBytes = 4 * 1024 * 1024 };

    /// <summary>Most redirects of one request; each is checked like the first address. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Most requests of one resolution, redirects included. Default 16.</summary>
    public int MaxRequests { get; init; } = 16;

    /// <summary>Looks up names of hosts; null asks the system.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>>? ResolveHost { get; init; }

    /// <summary>Tells the time and measures limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
