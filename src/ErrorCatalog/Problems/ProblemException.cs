namespace ErrorCatalog;

/// <summary>
/// An exception that carries a problem: its message is the explain text in the source language and the code, its help link is
/// the entry's page, and the cause stays its inner exception. Messages of exceptions end in logs, traces and error trackers of others, so
/// values of internal and secret parameters show as their names in brackets; <see cref="Problem"/> has the values.
/// </summary>
public sealed class ProblemException : Exception
{
    /// <summary>Wraps a problem; the problem's cause becomes the inner exception.</summary>
    public ProblemException(Problem problem)
        : base(null, (problem ?? throw new ArgumentNullException(nameof(problem))).Cause)
    {
        Problem = problem;
        HelpLink = problem.Link?.AbsoluteUri;
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The explain text in the source language, then the code in brackets. Internal and secret values are not shown.</summary>
    public override string Message => field ??= $"{ProblemTexts.Render(Problem, TextField.Explain, null, TextAudience.Peer).Text} [{Problem.Code}]";
}
