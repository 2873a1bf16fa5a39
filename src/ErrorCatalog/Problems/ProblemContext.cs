using System.Text.Json;

namespace ErrorCatalog;

/// <summary>The parts of a problem that most problems do not have; kept apart so that a plain problem stays small.</summary>
internal sealed record ProblemContext
{
    // Stands before Empty, because static members are initialized in the order of the text.
    private static readonly IReadOnlyDictionary<string, JsonElement> NoExtensions = new Dictionary<string, JsonElement>().AsReadOnly();

    public static ProblemContext Empty { get; } = new();

    public string? Id { get; init; }

    public DateTimeOffset? NoticedAt { get; init; }

    public string? Code { get; init; }

    public ProblemThread? Thread { get; init; }

    public ProblemLocation? Where { get; init; }

    public ProblemImpact? Impact { get; init; }

    public RetryParty? Retry { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public int? HttpStatus { get; init; }

    public GrpcStatusCode? GrpcStatus { get; init; }

    public Uri? TrackingUri { get; init; }

    public Uri? EscalationUri { get; init; }

    public string? CatalogReference { get; init; }

    public LocalizedTextMap Title { get; init; } = LocalizedTextMap.Empty;

    public LocalizedTextMap Explain { get; init; } = LocalizedTextMap.Empty;

    public bool ExplainIsPositional { get; init; }

    public LocalizedTextMap FixHint { get; init; } = LocalizedTextMap.Empty;

    public Exception? Cause { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init; } = NoExtensions;

    public bool IsReceived { get; init; }
}
