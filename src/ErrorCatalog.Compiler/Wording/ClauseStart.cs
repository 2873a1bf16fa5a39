namespace ErrorCatalog.Compiler;

/// <summary>What stands before a <see cref="Clause"/>.</summary>
internal enum ClauseStart
{
    /// <summary>The end of a sentence, or the beginning of the message.</summary>
    Sentence,

    /// <summary>A colon, a dash or an equals sign.</summary>
    Colon,

    /// <summary>An opening parenthesis.</summary>
    Parenthesis,
}
