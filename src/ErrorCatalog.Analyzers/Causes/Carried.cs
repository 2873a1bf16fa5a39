namespace ErrorCatalog.Analyzers;

/// <summary>How much of a caught exception a value holds; more is greater.</summary>
internal enum Carried
{
    /// <summary>Nothing of it.</summary>
    Nothing,

    /// <summary>Text or data copied out of it.</summary>
    Text,

    /// <summary>One exception out of it: its inner exception, or an element of an aggregate.</summary>
    Part,

    /// <summary>The exception itself, or something that holds it.</summary>
    Whole,
}
