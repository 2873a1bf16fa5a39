namespace ErrorCatalog;

/// <summary>Which text of an entry.</summary>
internal enum TextField
{
    Title,
    Explain,
    FixHint,
    Rule,
}
