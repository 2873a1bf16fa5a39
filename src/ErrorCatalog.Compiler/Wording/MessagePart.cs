namespace ErrorCatalog.Compiler;

/// <summary>One piece of a message: literal text, or a hole that is filled at run time.</summary>
/// <param name="Text">The literal text, or the hole's expression as the source code spells it.</param>
/// <param name="Hole">What fills the hole; null for literal text.</param>
public readonly record struct MessagePart(string Text, HoleKind? Hole)
{
    /// <summary>Makes a piece of literal text.</summary>
    /// <param name="text">The text, escapes resolved.</param>
    public static MessagePart Literal(string text) => new(text, null);

    /// <summary>Makes a hole.</summary>
    /// <param name="kind">What fills it.</param>
    /// <param name="expression">The expression as the source code spells it; its last name tells what role it plays.</param>
    public static MessagePart Filled(HoleKind kind, string expression) => new(expression, kind);
}
