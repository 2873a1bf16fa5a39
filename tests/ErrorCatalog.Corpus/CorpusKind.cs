namespace ErrorCatalog.Corpus;

/// <summary>What the rows of a file are.</summary>
internal enum CorpusKind
{
    /// <summary>One throw each, judged by the message rules.</summary>
    Messages,

    /// <summary>One catch clause each, judged by the cause rules.</summary>
    Causes,
}
