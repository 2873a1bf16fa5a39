namespace ErrorCatalog;

/// <summary>How bad the consequence is, as the reporter can tell (DIDComm v2 sorter).</summary>
public enum ProblemSeverity
{
    /// <summary>Clearly bad for the recipient; sorter <c>e</c>.</summary>
    Error,

    /// <summary>The reporter cannot judge; sorter <c>w</c>.</summary>
    Warning,
}
