using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>An exception that is thrown where it is made, whose message and cause are all that it carries: the catalog can say as much.</summary>
/// <param name="Creation">The creation of the exception.</param>
/// <param name="Type">Its type.</param>
/// <param name="Pieces">The message.</param>
/// <param name="Cause">The exception that it is given as its cause, or that is caught around it; null for none.</param>
internal sealed record ThrownMessage(BaseObjectCreationExpressionSyntax Creation, INamedTypeSymbol Type, IReadOnlyList<MessagePiece> Pieces, ExpressionSyntax? Cause)
{
    private const int FewestWords = 2;

    // Their texts are for programmers or say nothing that a catalog could say better.
    private static readonly HashSet<string> Uncatalogued = new(StringComparer.Ordinal)
    {
        "NotImplementedException", "NotSupportedException", "ObjectDisposedException", "OperationCanceledException", "TaskCanceledException", "UnreachableException",
        "ArgumentNullException", "SwitchExpressionException", "InvalidProgramException", "StackOverflowException", "OutOfMemoryException", "AccessViolationException",
        "NullReferenceException", "IndexOutOfRangeException", "ProblemException",
    };

    /// <summary>The holes in order.</summary>
    internal IEnumerable<MessagePiece> Holes => Pieces.Where(piece => piece.Hole is not null);

    /// <summary>Reads a creation; null when it is not thrown at once, when its text is not known here, or when it carries more than a text and a cause.</summary>
    internal static ThrownMessage? Read(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        if (!IsThrown(creation)
            || creation is not { Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments }
            || (creation is ObjectCreationExpressionSyntax { Type: var name } && Uncatalogued.Contains(CauseArguments.TypeName(name)))
            || model.GetTypeInfo(creation, cancellation).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || !ExceptionTypes.IsException(type)
            || Uncatalogued.Contains(type.Name))
        {
            return null;
        }

        MessageSlot slot = MessageSlots.Find(arguments, type.Name, model.GetSymbolInfo(creation, cancellation).Symbol as IMethodSymbol);
        if (slot is not { Argument: { } message, Misplaced: false, NameInstead: null, ValueGiven: false } || HidesSomething(creation, message.Expression))
        {
            return null;
        }

        ExpressionSyntax? cause = null;
        foreach (ArgumentSyntax other in arguments.Where(argument => argument != message))
        {
            if (CauseArguments.Carries(other, model, cancellation))
            {
                cause = other.Expression;
            }
            else if (!IsParameterName(other) && !other.Expression.IsKind(SyntaxKind.NullLiteralExpression))
            {
                return null;
            }
        }

        return ReadPieces(message.Expression, model, cancellation) is { } pieces && Words(pieces) >= FewestWords
            ? new ThrownMessage(creation, type, pieces, cause ?? Caught(creation))
            : null;
    }

    private static bool IsThrown(BaseObjectCreationExpressionSyntax creation)
    {
        SyntaxNode node = creation;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ThrowStatementSyntax or ThrowExpressionSyntax;
    }

    // A comment would be lost, and a choice between texts is two messages.
    private static bool HidesSomething(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax message) =>
        creation.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia || trivia.IsDirective)
        || message.DescendantNodesAndSelf().Any(node => node is ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax { Token.Value: string } } or ConditionalExpressionSyntax { WhenFalse: LiteralExpressionSyntax { Token.Value: string } } or SwitchExpressionSyntax);

    private static bool IsParameterName(ArgumentSyntax argument) =>
        argument.NameColon?.Name.Identifier.ValueText is "paramName" || MessageSlots.IsName(argument);

    private static IdentifierNameSyntax? Caught(SyntaxNode node) =>
        EnclosingCatch.Of(node) is { } clause && ProblemOperations.CaughtName(clause) is { } name ? SyntaxFactory.IdentifierName(name) : null;

    private static List<MessagePiece>? ReadPieces(ExpressionSyntax message, SemanticModel model, CancellationToken cancellation)
    {
        List<MessageText> texts = new MessageTextReader(model, cancellation).Read(message);
        if (texts.Count != 1 || texts[0] is not { IsKnown: true, FormatFault: null } text)
        {
            return null;
        }

        List<MessagePiece> pieces = [];
        for (int i = 0; i < text.Parts.Count; i++)
        {
            MessagePart part = text.Parts[i];
            if (part.Hole is null or HoleKind.Name)
            {
                pieces.Add(new MessagePiece(part.Text, null, null));
                continue;
            }

            // What is computed elsewhere may be out of sight here, or different by now.
            if (text.Sources[i] is not { } source || !message.Span.Contains(source.Span) || source.DescendantNodesAndSelf().Any(IsWrittenOrAwaited))
            {
                return null;
            }

            pieces.Add(new MessagePiece(string.Empty, source, FormatOf(source)));
        }

        return text.IsFormatted && HasFormats(message) ? null : pieces;
    }

    private static bool IsWrittenOrAwaited(SyntaxNode node) =>
        node is AssignmentExpressionSyntax or DeclarationExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
        || node.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression;

    private static string? FormatOf(SyntaxNode hole)
    {
        SyntaxNode node = hole;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return (node.Parent as InterpolationSyntax)?.FormatClause?.FormatStringToken.ValueText;
    }

    // "{0:x}" of string.Format: the format is not read, so it must not be lost.
    private static bool HasFormats(ExpressionSyntax message) => message.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(literal =>
        literal.Token.Value is string text && Enumerable.Range(0, text.Length).Any(i => text[i] == ':' && text.LastIndexOf('{', i) is var open && open >= 0 && text.IndexOf('}', open) > i));

    private static int Words(IEnumerable<MessagePiece> pieces) => pieces
        .SelectMany(piece => piece.Text.Split([' ', '\t', '\n', ':', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
        .Count(word => word.Count(char.IsLetter) > 1);
}
