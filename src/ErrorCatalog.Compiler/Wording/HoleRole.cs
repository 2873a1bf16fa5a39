namespace ErrorCatalog.Compiler;

/// <summary>What a hole, or a fixed thing in its place, tells the reader where it stands.</summary>
internal enum HoleRole
{
    /// <summary>What was there.</summary>
    Value,

    /// <summary>Which thing it is about, but not its value.</summary>
    Named,

    /// <summary>A type that the source code fixes.</summary>
    Type,

    /// <summary>The measure, not the value.</summary>
    Bound,

    /// <summary>Where in the input.</summary>
    Place,

    /// <summary>What another party says about the fault.</summary>
    Reason,

    /// <summary>Nothing that run time decides.</summary>
    Fixed,

    /// <summary>A text of its own.</summary>
    Text,
}
