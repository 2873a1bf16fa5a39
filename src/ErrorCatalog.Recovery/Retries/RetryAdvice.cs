namespace ErrorCatalog.Recovery;

/// <summary>What a problem says about trying again, in the local view: the words "you" and "me" of a report have lost their meaning here.</summary>
/// <param name="By">Who should try again.</param>
/// <param name="After">Not earlier than after this time, or null.</param>
/// <param name="IsToldByProblem">False when neither the report nor a catalog says it and <paramref name="By"/> is a conclusion from the HTTP status.</param>
public readonly record struct RetryAdvice(RetryBy By, TimeSpan? After, bool IsToldByProblem)
{
    /// <summary>True when this side should try again.</summary>
    public bool IsForSelf => By is RetryBy.Self or RetryBy.Both;

    /// <summary>
    /// The advice of a problem. A problem of this process was reported by this side; a received report was reported by the other one.
    /// Without any word on retries, the statuses 408, 429, 502, 503 and 504 mean this side (RFC 9110, section 15), all others nobody.
    /// </summary>
    public static RetryAdvice Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Retry is { } party
            ? new RetryAdvice(View(party, problem.IsReceived), problem.RetryAfter, true)
            : new RetryAdvice(IsPassing(problem.HttpStatus) ? RetryBy.Self : RetryBy.Nobody, problem.RetryAfter, false);
    }

    /// <summary>The delay that was drawn, or the time that was asked for where that is longer.</summary>
    internal TimeSpan AtLeast(TimeSpan drawn) => After > drawn ? After.Value : drawn;

    internal static bool IsPassing(int? httpStatus) => httpStatus is 408 or 429 or 502 or 503 or 504;

    private static RetryBy View(RetryParty party, bool isReceived) => party switch
    {
        RetryParty.Both => RetryBy.Both,
        RetryParty.Reporter => isReceived ? RetryBy.Peer : RetryBy.Self,
        RetryParty.Recipient => isReceived ? RetryBy.Self : RetryBy.Peer,
        _ => RetryBy.Nobody,
    };
}
