namespace ErrorCatalog.Compiler;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>A word or an identifier.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Fixed text in quotes.</summary>
    Quoted,

    /// <summary>A hole.</summary>
    Hole,

    /// <summary>A comma.</summary>
    Comma,
}
