using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog;

/// <summary>What became of reading a report: a problem, or the reason why there is none.</summary>
public sealed class ProblemReadResult
{
    internal ProblemReadResult(Problem problem, ProblemForm form, string? messageType, IReadOnlyList<string> remarks)
    {
        Problem = problem;
        Form = form;
        MessageType = messageType;
        Remarks = remarks;
    }

    internal ProblemReadResult(ProblemReadError error, IReadOnlyList<string>? remarks = null)
    {
        Error = error;
        Remarks = remarks ?? [];
    }

    /// <summary>The problem; of the entry's own class when a catalog declares its code. Null when <see cref="Error"/> is set.</summary>
    public Problem? Problem { get; }

    /// <summary>The form that was recognised; null when <see cref="Error"/> is set.</summary>
    public ProblemForm? Form { get; }

    /// <summary>The message type as it was spelled, for agent messages; write with it to keep an adopted type.</summary>
    public string? MessageType { get; }

    /// <summary>What was odd about the report and what was made of it, one sentence or two each.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Why there is no problem; null when there is one.</summary>
    public ProblemReadError? Error { get; }

    /// <summary>True when a problem was read.</summary>
    [MemberNotNullWhen(true, nameof(Problem), nameof(Form))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Problem is not null;
}
