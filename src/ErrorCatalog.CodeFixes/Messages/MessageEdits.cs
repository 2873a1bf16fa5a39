using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>Changes the text of messages without touching how they are written: quotes, escapes and lines stay.</summary>
internal static class MessageEdits
{
    private const string SentenceEnds = ".!:; ";

    /// <summary>The message with a hole at its end, or null where that cannot be written safely: raw strings and made texts.</summary>
    /// <param name="message">The expression that makes the text.</param>
    /// <param name="lead">What stands before the hole, for example <c>, but got </c>; no characters that need an escape.</param>
    /// <param name="value">The expression in the hole.</param>
    /// <param name="quoted">Whether the value is put in single quotes.</param>
    internal static ExpressionSyntax? Append(ExpressionSyntax message, string lead, string value, bool quoted)
    {
        string hole = quoted ? "'{" + value + "}'" : "{" + value + "}";
        switch (message)
        {
            case LiteralExpressionSyntax literal when Inner(literal) is { } inner:
                string start = literal.Token.Text[0] == '@' ? "$@\"" : "$\"";
                return Parse(start + Extend(inner.Replace("{", "{{").Replace("}", "}}"), lead + hole) + "\"", message);
            case InterpolatedStringExpressionSyntax interpolated when interpolated.StringStartToken.Text is "$\"" or "$@\"" or "@$\"":
                string text = interpolated.ToString();
                int first = interpolated.StringStartToken.Text.Length;
                return Parse(text.Substring(0, first) + Extend(text.Substring(first, text.Length - first - 1), lead + hole) + "\"", message);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Append(sum.Right, lead, value, quoted) is { } right ? sum.WithRight(right) : null;
            case ParenthesizedExpressionSyntax inside:
                return Append(inside.Expression, lead, value, quoted) is { } changed ? inside.WithExpression(changed) : null;
            default:
                return null;
        }
    }

    /// <summary>The literal as an interpolated string with the same text between the quotes, or null for raw strings.</summary>
    internal static ExpressionSyntax? Interpolate(LiteralExpressionSyntax literal) =>
        Inner(literal) is null ? null : Parse("$" + literal.Token.Text, literal);

    /// <summary>Whether a value is shown in quotes: texts may be empty or contain blanks, numbers may not.</summary>
    internal static bool NeedsQuotes(ITypeSymbol? type) => type is not null && (type.SpecialType is SpecialType.System_String or SpecialType.System_Char || type.TypeKind is TypeKind.Class or TypeKind.Interface);

    /// <summary>Parses an expression and gives it the blanks and comments around <paramref name="origin"/>.</summary>
    internal static ExpressionSyntax? Parse(string text, ExpressionSyntax origin)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(text);
        return parsed.ContainsDiagnostics ? null : parsed.WithTriviaFrom(origin);
    }

    private static string? Inner(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        int start = text.StartsWith("@\"", StringComparison.Ordinal) ? 2 : text.StartsWith("\"", StringComparison.Ordinal) ? 1 : 0;
        bool raw = text.StartsWith("\"\"\"", StringComparison.Ordinal);
        return start == 0 || raw || text.Length <= start || !literal.IsKind(SyntaxKind.StringLiteralExpression) || !text.EndsWith("\"", StringComparison.Ordinal)
            ? null
            : text.Substring(start, text.Length - start - 1);
    }

    // "… must be positive." and ", but got {x}" make "… must be positive, but got {x}."
    private static string Extend(string text, string addition)
    {
        string trimmed = text.TrimEnd(SentenceEnds.ToCharArray());
        bool stop = text.TrimEnd().EndsWith(".", StringComparison.Ordinal);
        return trimmed + addition + (stop ? "." : string.Empty);
    }
}
