namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>How one attempt ended.</summary>
public sealed record DeliveryOutcome
{
    /// <summary>An attempt that the receiver took, with nothing else to tell.</summary>
    public static DeliveryOutcome Delivered { get; } = new() { Verdict = DeliveryVerdict.Delivered };

    /// <summary>What follows.</summary>
    public required DeliveryVerdict Verdict { get; init; }

    /// <summary>HTTP status of the answer, or null when there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Why it failed, or null when it did not.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The first bytes of the answer, at most <see cref="WebhookOptions.ResponseHeadBytes"/>.</summary>
    public ReadOnlyMemory<byte> ResponseHead { get; init; }

    /// <summary>How long the receiver asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// A failed attempt whose problem tells who should try again: this side retries what it, both or nobody known should retry, and
    /// parks what only the other side can change.
    /// </summary>
    public static DeliveryOutcome Failed(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new()
        {
            Problem = problem,
            Verdict = problem.Retry is RetryParty.None or RetryParty.Recipient ? DeliveryVerdict.Park : DeliveryVerdict.Retry,
        };
    }
}
