namespace ErrorCatalog.Compiler;

/// <summary>How bad the consequence is, as the reporter can tell.</summary>
public enum EntrySeverity
{
    /// <summary>Clearly bad for the recipient (DIDComm sorter <c>e</c>).</summary>
    Error,

    /// <summary>The reporter cannot judge (DIDComm sorter <c>w</c>).</summary>
    Warning,
}
