namespace ErrorCatalog;

/// <summary>What holds under every report policy.</summary>
public static class ReportLimits
{
    /// <summary>
    /// Takes the peer out of a decision when the problem came from a peer or was triggered by a report (a report is never
    /// answered with a report), or when the sender is unknown. The own escalation point stays.
    /// </summary>
    public static ReportDecision Apply(ReportDecision wanted, Problem problem, ReportSituation situation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (situation.TriggerIsReport || !ReportLoopGuard.MayAnswer(problem))
        {
            return WithoutPeer(wanted, ReportReasons.AnswerToReport);
        }

        return situation.SenderIsKnown ? wanted : WithoutPeer(wanted, ReportReasons.SenderUnknown);
    }

    /// <summary>The decision without the peer, for a reason that replaces the reasons to tell it.</summary>
    internal static ReportDecision WithoutPeer(ReportDecision wanted, ReportReasons why)
    {
        const ReportReasons ForPeer = ReportReasons.MessageNotProcessed | ReportReasons.MessageNotRouted
            | ReportReasons.ExchangeFailed | ReportReasons.TookTooLong | ReportReasons.SenderNotTrusted;
        return wanted with { Audience = wanted.Audience & ~ReportAudience.Peer, Reasons = (wanted.Reasons & ~ForPeer) | why };
    }
}
