namespace ErrorCatalog;

/// <summary>
/// An application's own decision for some codes, registered by dot-aligned prefix, and another policy for all others. What
/// <see cref="ReportLimits"/> forbids stays forbidden.
/// </summary>
public sealed class CodeReportPolicy : IReportPolicy
{
    private readonly ProblemCodeMap<ReportAudience> _audiences;
    private readonly IReportPolicy _others;

    /// <summary>Decides by <paramref name="audiences"/>, else by <paramref name="others"/> or the default policy.</summary>
    public CodeReportPolicy(ProblemCodeMap<ReportAudience> audiences, IReportPolicy? others = null)
    {
        ArgumentNullException.ThrowIfNull(audiences);
        _audiences = audiences;
        _others = others ?? CategoryReportPolicy.Instance;
    }

    /// <inheritdoc/>
    public ReportDecision Decide(Problem problem, ReportSituation situation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return _audiences.TryMatch(problem.Code, out ReportAudience audience)
            ? ReportLimits.Apply(new ReportDecision(audience, ReportReasons.DecidedByApplication), problem, situation)
            : _others.Decide(problem, situation);
    }
}
