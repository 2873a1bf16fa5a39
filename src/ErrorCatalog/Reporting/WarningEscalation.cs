namespace ErrorCatalog;

/// <summary>
/// Answers to warnings: a receiver who knows that a warning is an error replies with a code that starts with <c>e.</c> and
/// whose scope is at least as wide (DIDComm v2, "Replying to Warnings"). The rest may differ; the most pessimistic view
/// holds for everybody. Apart from giving up a thread (<see cref="ThreadErrorBudget"/>) it is the only case in which a report
/// answers a report; the error is not answered again.
/// </summary>
public static class WarningEscalation
{
    /// <summary>Whether <paramref name="reply"/> may answer the warning <paramref name="warning"/>.</summary>
    public static WarningReply Check(string warning, string reply)
    {
        ProblemCode asked = ProblemCode.Parse(warning);
        ProblemCode answer = ProblemCode.Parse(reply);
        return (asked.Severity, answer.Severity) switch
        {
            (not ProblemSeverity.Warning, _) => WarningReply.NotAWarning,
            (_, not ProblemSeverity.Error) => WarningReply.NotAnError,
            _ => answer.Breadth >= asked.Breadth ? WarningReply.Valid : WarningReply.ScopeTooNarrow,
        };
    }

    /// <summary>True when <paramref name="reply"/> may answer the warning <paramref name="warning"/>.</summary>
    public static bool IsValid(string warning, string reply) => Check(warning, reply) == WarningReply.Valid;

    /// <summary>The error code that answers a warning with the same scope and descriptors.</summary>
    /// <exception cref="ArgumentException"><paramref name="warning"/> is no warning code.</exception>
    public static string Escalate(string warning)
    {
        RequireWarning(warning);
        return string.Concat("e", warning.AsSpan(1));
    }

    /// <summary>The error code that answers a warning with a wider scope, or with the warning's own if that is wider.</summary>
    /// <param name="warning">Code of the warning.</param>
    /// <param name="atLeast">The least scope; a state cannot be named here.</param>
    /// <exception cref="ArgumentException"><paramref name="warning"/> is no warning code.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is neither message nor protocol.</exception>
    public static string Escalate(string warning, ProblemScopeKind atLeast)
    {
        string scope = atLeast switch
        {
            ProblemScopeKind.Message => "m",
            ProblemScopeKind.Protocol => "p",
            _ => throw new ArgumentOutOfRangeException(
                nameof(atLeast), atLeast, $"Expected {nameof(ProblemScopeKind.Message)} or {nameof(ProblemScopeKind.Protocol)} but got {atLeast}. Use Escalate without a scope to keep the warning's."),
        };
        ProblemCode asked = RequireWarning(warning);
        string descriptors = asked.Descriptors.Length == 0 ? string.Empty : "." + asked.Descriptors;
        string widened = "e." + scope + descriptors;
        return ProblemCode.Parse(widened).Breadth > asked.Breadth ? widened : Escalate(warning);
    }

    private static ProblemCode RequireWarning(string warning)
    {
        ProblemCode code = ProblemCode.Parse(warning);
        return code.Severity == ProblemSeverity.Warning
            ? code
            : throw new ArgumentException($"Expected the code of a warning, which starts with 'w.', but got '{warning}'. Only warnings are answered with an error.", nameof(warning));
    }
}
