namespace ErrorCatalog.Recovery;

/// <summary>What is known when a reply has not come in time.</summary>
/// <param name="Kind">What was sent.</param>
/// <param name="ThreadId">The thread that the reply is expected on.</param>
/// <param name="Peer">Who was asked.</param>
/// <param name="Expected">The time within which the reply was expected.</param>
/// <param name="Elapsed">The time since the message was sent first.</param>
/// <param name="Timeouts">Timeouts of this exchange, this one included.</param>
/// <param name="Attempts">How often the message was sent.</param>
/// <param name="Samples">Replies of this kind measured so far; 0 on the first contact.</param>
/// <param name="Problem">The catalog's problem, as it will be raised.</param>
public sealed record TimeoutContext(MessageKind Kind, string ThreadId, string Peer, TimeSpan Expected, TimeSpan Elapsed, int Timeouts, int Attempts, long Samples, ReplyTimedOut Problem)
{
    /// <summary>
    /// The rule without an application's own: on first contact wait longer once, because nothing is known yet; then try again when
    /// this side should, else give up.
    /// </summary>
    public TimeoutDecisionKind DecideByCatalog() => Samples == 0 && Timeouts == 1 ? TimeoutDecisionKind.WaitLonger
        : RetryAdvice.Of(Problem).IsForSelf ? TimeoutDecisionKind.Retry
        : TimeoutDecisionKind.GiveUp;
}
