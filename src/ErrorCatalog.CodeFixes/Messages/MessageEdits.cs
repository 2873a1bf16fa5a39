using System.Globalization;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>Changes the text of messages without touching how they are written: quotes, escapes and lines stay.</summary>
internal static class MessageEdits
{
    private const string SentenceEnds = ".!:; ";

    /// <summary>The message with a hole at its end, or null where that cannot be written safely: a constant, a text made elsewhere.</summary>
    /// <param name="message">The expression that makes the text.</param>
    /// <param name="lead">What stands before the hole, for example <c>, but got </c>; no characters that need an escape.</param>
    /// <param name="value">The expression in the hole.</param>
    /// <param name="quoted">Whether the value is put in single quotes.</param>
    /// <param name="model">Tells the values of <c>string.Format</c> from an array of them.</param>
    internal static ExpressionSyntax? Append(ExpressionSyntax message, string lead, string value, bool quoted, SemanticModel model)
    {
        string addition = lead + Hole(value, quoted);
        switch (message)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                string text = literal.Token.Text;
                bool raw = text.StartsWith("\"\"\"", StringComparison.Ordinal);
                bool braces = text.IndexOfAny(['{', '}']) >= 0;
                return raw && braces ? null : Parse("$" + Extend(braces ? text.Replace("{", "{{").Replace("}", "}}") : text, addition), message);
            case InterpolatedStringExpressionSyntax interpolated when IsOnceMarked(interpolated):
                return Parse(Extend(interpolated.ToString(), addition), message);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Append(sum.Right, lead, value, quoted, model) is { } right ? sum.WithRight(right) : AddOperand(sum, addition);
            case ParenthesizedExpressionSyntax inside:
                return Append(inside.Expression, lead, value, quoted, model) is { } changed ? inside.WithExpression(changed) : null;
            case InvocationExpressionSyntax call:
                return AppendToFormat(call, lead, value, quoted, model);
            default:
                return null;
        }
    }

    /// <summary>
    /// The literal as an interpolated string with the same text between the quotes. Null where braces are written twice, which show
    /// once then.
    /// </summary>
    internal static ExpressionSyntax? Interpolate(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        bool doubled = text.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.IndexOf("}}", StringComparison.Ordinal) >= 0;
        return doubled || !literal.IsKind(SyntaxKind.StringLiteralExpression) ? null : Parse("$" + text, literal);
    }

    /// <summary>Whether a value is shown in quotes: texts may be empty or contain blanks, numbers may not.</summary>
    internal static bool NeedsQuotes(ITypeSymbol? type) => type is not null && (type.SpecialType is SpecialType.System_String or SpecialType.System_Char || type.TypeKind is TypeKind.Class or TypeKind.Interface);

    /// <summary>Parses an expression and gives it the blanks and comments around <paramref name="origin"/>.</summary>
    internal static ExpressionSyntax? Parse(string text, ExpressionSyntax origin)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(text);
        return parsed.ContainsDiagnostics ? null : parsed.WithTriviaFrom(origin);
    }

    private static string Hole(string content, bool quoted) => quoted ? "'{" + content + "}'" : "{" + content + "}";

    private static bool IsOnceMarked(InterpolatedStringExpressionSyntax interpolated) => interpolated.StringStartToken.Text.IndexOf("$$", StringComparison.Ordinal) < 0;

    // "Cannot open " + path: the value is one more operand.
    private static BinaryExpressionSyntax? AddOperand(BinaryExpressionSyntax sum, string addition) =>
        sum.Right is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax || !MessageTextReader.IsText(sum)
            ? null
            : SyntaxFactory.BinaryExpression(
                SyntaxKind.AddExpression,
                sum.WithoutTrailingTrivia(),
                SyntaxFactory.Token(SyntaxKind.PlusToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.ParseExpression("$\"" + addition + "\"")).WithTrailingTrivia(sum.GetTrailingTrivia());

    // string.Format("…", a): one more hole, one more value.
    private static InvocationExpressionSyntax? AppendToFormat(InvocationExpressionSyntax call, string lead, string value, bool quoted, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format", Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" } })
        {
            return null;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int at = 0;
        while (at < arguments.Count && at < 2 && arguments[at].Expression is not LiteralExpressionSyntax { Token.Value: string })
        {
            at++;
        }

        int values = arguments.Count - at - 1;
        bool spread = values == 1 && model.GetTypeInfo(arguments[at + 1].Expression).Type is null or IArrayTypeSymbol or IErrorTypeSymbol;
        if (at >= arguments.Count || at > 1 || values < 1 || spread || arguments.Any(argument => argument.NameColon is not null) || arguments[at].Expression is not LiteralExpressionSyntax format)
        {
            return null;
        }

        string hole = Hole(values.ToString(CultureInfo.InvariantCulture), quoted);
        return Parse(Extend(format.Token.Text, lead + hole), format) is { } longer
            ? call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Replace(arguments[at], arguments[at].WithExpression(longer)).Add(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(value)).WithLeadingTrivia(SyntaxFactory.Space))))
            : null;
    }

    // "… must be positive." and ", but got {x}" make "… must be positive, but got {x}."
    private static string Extend(string quotedText, string addition)
    {
        int end = quotedText.Length;
        while (end > 0 && quotedText[end - 1] == '"')
        {
            end--;
        }

        // The lines of a raw string end before the line of the closing quotes.
        bool raw = quotedText.Length - end >= 3 && quotedText.IndexOf("\"\"\"", StringComparison.Ordinal) < end;
        if (!raw)
        {
            end = quotedText.Length - 1;
        }
        else
        {
            int line = quotedText.LastIndexOf('\n', end - 1);
            end = line >= 0 && quotedText.Substring(line, end - line).Trim().Length == 0 ? line - (quotedText[line - 1] == '\r' ? 1 : 0) : end;
        }

        string text = quotedText.Substring(0, end);
        bool stop = text.TrimEnd().EndsWith(".", StringComparison.Ordinal);
        return text.TrimEnd(SentenceEnds.ToCharArray()) + addition + (stop ? "." : string.Empty) + quotedText.Substring(end);
    }
}
