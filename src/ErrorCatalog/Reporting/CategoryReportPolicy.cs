namespace ErrorCatalog;

/// <summary>
/// The default policy, from the category of the catalog entry:
/// <list type="table">
/// <listheader><term>category</term><description>known and trusted sender; known but not trusted; unknown</description></listheader>
/// <item><term>processing</term><description>peer; silence; silence</description></item>
/// <item><term>routing</term><description>peer; peer; silence</description></item>
/// <item><term>transaction</term><description>peer; peer; silence</description></item>
/// <item><term>channel</term><description>both; escalation point; escalation point</description></item>
/// <item><term>timeout</term><description>peer; silence; silence</description></item>
/// </list>
/// When resources are short, the escalation point is told as well. The peer is never told about a problem that came in a
/// report.
/// </summary>
/// <remarks>
/// Aries RFC 0035, "Categorized Examples of Errors": whoever cannot process a message reports to its sender, but need not
/// answer one of low trust; a routing agent reports to the sender if it is known and, when resources are short, to an
/// escalation point of its own domain; trouble with the channel is no answer to any message. A partner of a running
/// exchange learns nothing new from being told that it failed.
/// </remarks>
public sealed class CategoryReportPolicy : IReportPolicy
{
    private CategoryReportPolicy()
    {
    }

    /// <summary>The only instance; it has no state.</summary>
    public static CategoryReportPolicy Instance { get; } = new();

    /// <inheritdoc/>
    public ReportDecision Decide(Problem problem, ReportSituation situation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ReportDecision wanted = problem.Descriptor.Category switch
        {
            ProblemCategory.Routing => new(ReportAudience.Peer, ReportReasons.MessageNotRouted),
            ProblemCategory.Transaction => new(ReportAudience.Peer, ReportReasons.ExchangeFailed),
            ProblemCategory.Channel => IfTrusted(new(ReportAudience.Both, ReportReasons.ConnectionInTrouble), situation),
            ProblemCategory.Timeout => IfTrusted(new(ReportAudience.Peer, ReportReasons.TookTooLong), situation),
            _ => IfTrusted(new(ReportAudience.Peer, ReportReasons.MessageNotProcessed), situation),
        };
        if (situation.ResourcesAreShort)
        {
            wanted = new(wanted.Audience | ReportAudience.EscalationPoint, wanted.Reasons | ReportReasons.ResourcesShort);
        }

        return ReportLimits.Apply(wanted, problem, situation);
    }

    private static ReportDecision IfTrusted(ReportDecision wanted, ReportSituation situation) =>
        situation.SenderIsTrusted ? wanted : ReportLimits.WithoutPeer(wanted, ReportReasons.SenderNotTrusted);
}
