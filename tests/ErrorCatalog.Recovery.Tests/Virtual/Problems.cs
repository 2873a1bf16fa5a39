namespace ErrorCatalog.Recovery.Tests;

/// <summary>Problems of every impact and every party that retries, seen from this side.</summary>
internal static class Problems
{
    public static Problem Of(ProblemImpact impact, RetryBy by) => RecoveryErrors.SubscriptionInterrupted("broker:5672")
        .WithImpact(impact)
        .WithRetry(by switch
        {
            RetryBy.Self => RetryParty.Reporter,
            RetryBy.Peer => RetryParty.Recipient,
            RetryBy.Both => RetryParty.Both,
            _ => RetryParty.None,
        });

    public static Problem Connection(RetryBy by) => Of(ProblemImpact.Connection, by);

    public static Problem Thread(RetryBy by) => Of(ProblemImpact.Thread, by);

    public static Problem Message(RetryBy by) => Of(ProblemImpact.Message, by);
}
