namespace ErrorCatalog.Resolution.Fetching;

/// <summary>What one resolution tried so far, and what it may still spend.</summary>
/// <param name="reference">The reference that is followed, for messages.</param>
/// <param name="maxRequests">Most requests.</param>
/// <param name="mayUse">Cancelled when the caller gives up or the time is over.</param>
/// <param name="caller">Cancelled when the caller gives up.</param>
internal sealed class ResolutionTrace(string reference, int maxRequests, CancellationToken mayUse, CancellationToken caller)
{
    private readonly List<ResolutionAttempt> _attempts = [];
    private int _requests;

    public string Reference { get; set; } = reference;

    public CancellationToken MayUse => mayUse;

    public CancellationToken Caller => caller;

    public IReadOnlyList<ResolutionAttempt> Attempts => _attempts;

    /// <summary>False when no request may be made any more.</summary>
    public bool TrySpendRequest() => ++_requests <= maxRequests;

    public void Add(string target, EntrySource source, Problem? failure) => _attempts.Add(new ResolutionAttempt(target, source, failure));
}
