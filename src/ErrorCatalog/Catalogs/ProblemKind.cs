namespace ErrorCatalog;

/// <summary>Whether a problem is part of normal work.</summary>
public enum ProblemKind
{
    /// <summary>A valid command that cannot be carried out: returned as an outcome, not thrown.</summary>
    Rejection,

    /// <summary>The command was never processed: thrown.</summary>
    Exception,
}
