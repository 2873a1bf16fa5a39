namespace ErrorCatalog.Compiler;

/// <summary>Whether a problem is part of normal work.</summary>
public enum EntryKind
{
    /// <summary>A valid command that cannot be carried out; returned, not thrown.</summary>
    Rejection,

    /// <summary>The command was never processed; thrown.</summary>
    Exception,
}
