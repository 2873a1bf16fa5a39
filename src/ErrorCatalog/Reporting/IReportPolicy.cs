namespace ErrorCatalog;

/// <summary>
/// Decides who is told about a problem. An application with rules of its own implements it and passes what it wants through
/// <see cref="ReportLimits.Apply"/>, which knows whom nobody may tell.
/// </summary>
public interface IReportPolicy
{
    /// <summary>Who is told about <paramref name="problem"/>, and why.</summary>
    ReportDecision Decide(Problem problem, ReportSituation situation);
}
