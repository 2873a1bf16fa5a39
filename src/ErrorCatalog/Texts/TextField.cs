namespace ErrorCatalog;

/// <summary>Which text of a catalog entry. The order is that of the compiled data.</summary>
public enum TextField
{
    /// <summary>Short name of the error; <c>title</c> in a catalog file.</summary>
    Title,

    /// <summary>What was expected and what happened instead; <c>explain</c>.</summary>
    Explain,

    /// <summary>What the reader can do; <c>fix-hint</c>.</summary>
    FixHint,

    /// <summary>The rule behind the error; <c>rule</c>.</summary>
    Rule,
}
