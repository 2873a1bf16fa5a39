namespace ErrorCatalog.Compiler;

/// <summary>What is inserted at one place of a message.</summary>
public enum HoleKind
{
    /// <summary>A value of the moment: a local, a parameter, a property, the result of a call.</summary>
    Value,

    /// <summary>A name that the source code fixes: <c>nameof(x)</c>, or a constant that holds one. It says nothing about run time.</summary>
    Name,

    /// <summary>A type that the source code fixes: <c>typeof(T)</c>. For a generic <c>T</c> it tells which use went wrong.</summary>
    Type,

    /// <summary>A fixed number or text: a constant, or a limit that the code knows before the fault.</summary>
    Constant,

    /// <summary>What another party says about the fault: the message of an exception, an error text, a status.</summary>
    Reason,

    /// <summary>A whole text made elsewhere; nobody can tell here what it says.</summary>
    Text,
}
