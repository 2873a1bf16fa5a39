namespace ErrorCatalog.Compiler;

/// <summary>One word, number, quotation or hole of a message.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word in lower case, contractions resolved; the content of a quotation; the expression of a hole.</param>
/// <param name="IsIdentifier">The word is spelled like a name of the code: an inner capital, a dot, an underscore, a call.</param>
/// <param name="Hole">The index of the hole's part in the message, or -1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, bool IsIdentifier, int Hole)
{
    internal static readonly Token None = new(TokenKind.Comma, string.Empty, false, -1);

    internal bool IsWord => Kind == TokenKind.Word;

    internal bool IsHole => Kind == TokenKind.Hole;

    /// <summary>A concrete thing rather than a word of the language.</summary>
    internal bool IsConcrete => Kind is TokenKind.Hole or TokenKind.Number or TokenKind.Quoted || IsIdentifier;
}
