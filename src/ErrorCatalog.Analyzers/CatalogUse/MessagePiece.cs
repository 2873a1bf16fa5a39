using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>A piece of a message: literal text, or a hole.</summary>
/// <param name="Text">The literal text; empty for a hole.</param>
/// <param name="Hole">What fills the hole, or null for literal text.</param>
/// <param name="Format">The format of the hole, such as <c>F2</c>, or null.</param>
internal readonly record struct MessagePiece(string Text, ExpressionSyntax? Hole, string? Format);
