using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Reads the text of a message from the expression that makes it. Works from syntax, so that code which does not compile is read
/// too; symbols add the values of constants and the texts of locals.
/// </summary>
internal sealed class MessageTextReader(SemanticModel model, CancellationToken cancellation)
{
    private const int Deepest = 24;

    /// <summary>The texts that the expression can give: one, or one for each branch of a conditional.</summary>
    internal List<MessageText> Read(ExpressionSyntax expression)
    {
        List<MessageText> texts = [];
        Read(expression, texts, 0);
        return texts;
    }

    private void Read(ExpressionSyntax expression, List<MessageText> texts, int depth)
    {
        ExpressionSyntax stripped = Strip(expression);
        if (depth < Deepest && stripped is ConditionalExpressionSyntax choice)
        {
            Read(choice.WhenTrue, texts, depth + 1);
            Read(choice.WhenFalse, texts, depth + 1);
            return;
        }

        if (depth < Deepest && stripped is SwitchExpressionSyntax { Arms.Count: < Deepest } cases)
        {
            foreach (SwitchExpressionArmSyntax arm in cases.Arms.Where(arm => arm.Expression is not ThrowExpressionSyntax))
            {
                Read(arm.Expression, texts, depth + 1);
            }

            return;
        }

        MessageText text = new(stripped);
        Append(stripped, text, isWhole: true, depth);
        texts.Add(text);
    }

    internal static ExpressionSyntax Strip(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = inner.Operand;
                    break;
                case CastExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }

    private void Append(ExpressionSyntax expression, MessageText text, bool isWhole, int depth)
    {
        expression = Strip(expression);
        if (depth > Deepest)
        {
            text.Add(HoleKind.Text, "…", expression);
            return;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                AppendLiteral(literal, text, isWhole);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AppendInterpolated(interpolated, text, depth);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                AppendSum(sum, text, depth);
                break;
            case InvocationExpressionSyntax call:
                AppendCall(call, text, isWhole, depth);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when Resolve(expression, text, depth):
                break;
            default:
                AppendOther(expression, text, isWhole);
                break;
        }
    }

    private static void AppendLiteral(LiteralExpressionSyntax literal, MessageText text, bool isWhole)
    {
        if (!literal.IsKind(SyntaxKind.NullLiteralExpression) && !literal.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            text.Add(literal.Token.ValueText);
        }
        else if (isWhole)
        {
            text.IsKnown = false;
        }
    }

    private void AppendInterpolated(InterpolatedStringExpressionSyntax interpolated, MessageText text, int depth)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax piece)
            {
                text.Add(Unescaped(piece.TextToken, interpolated.StringStartToken));
            }
            else if (content is InterpolationSyntax hole)
            {
                AppendHole(hole.Expression, text, depth + 1);
            }
        }
    }

    // The value of such a token still has its doubled braces; in raw strings nothing is doubled.
    private static string Unescaped(SyntaxToken piece, SyntaxToken start) =>
        start.RawKind is (int)SyntaxKind.InterpolatedSingleLineRawStringStartToken or (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken
            ? piece.ValueText
            : piece.ValueText.Replace("{{", "{").Replace("}}", "}");

    // Left spine in a loop: a text of a thousand lines joined with '+' must not exhaust the stack.
    private void AppendSum(BinaryExpressionSyntax sum, MessageText text, int depth)
    {
        Stack<ExpressionSyntax> operands = new();
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(binary.Right);
            current = binary.Left;
        }

        operands.Push(current);
        foreach (ExpressionSyntax operand in operands)
        {
            AppendHole(operand, text, depth + 1);
        }
    }

    private void AppendHole(ExpressionSyntax expression, MessageText text, int depth)
    {
        ExpressionSyntax stripped = Strip(expression);
        if (stripped is ConditionalExpressionSyntax { WhenTrue: { } first, WhenFalse: { } second } && Strip(first) is LiteralExpressionSyntax && Strip(second) is LiteralExpressionSyntax)
        {
            stripped = Strip(first);
        }

        Append(stripped, text, isWhole: false, depth);
    }

    private void AppendCall(InvocationExpressionSyntax call, MessageText text, bool isWhole, int depth)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string name = NameOf(call.Expression);
        string owner = call.Expression is MemberAccessExpressionSyntax access ? access.Expression.ToString() : string.Empty;
        bool isString = owner is "string" or "String" or "System.String";
        if (name == "nameof" && owner.Length == 0 && arguments.Count == 1)
        {
            text.Add(HoleKind.Name, LastWord(arguments[0].Expression.ToString()), call);
        }
        else if (isString && name == "Format")
        {
            AppendFormat(call, text, depth);
        }
        else if (isString && name == "Concat")
        {
            foreach (ArgumentSyntax argument in arguments)
            {
                AppendHole(argument.Expression, text, depth + 1);
            }
        }
        else if ((name is "Invariant" or "CurrentCulture" && arguments.Count == 1) || (isString && name == "Create" && arguments.Count == 2))
        {
            Append(arguments[arguments.Count - 1].Expression, text, isWhole, depth + 1);
        }
        else if (name is "ToString" or "Trim" or "TrimEnd" or "ReplaceLineEndings" && arguments.Count == 0 && call.Expression is MemberAccessExpressionSyntax { Expression: InterpolatedStringExpressionSyntax or LiteralExpressionSyntax } inner)
        {
            Append(inner.Expression, text, isWhole, depth + 1);
        }
        else
        {
            AppendOther(call, text, isWhole);
        }
    }

    private void AppendFormat(InvocationExpressionSyntax call, MessageText text, int depth)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int at = 0;
        while (at < arguments.Count && at < 2 && ConstantText(arguments[at].Expression) is null)
        {
            at++;
        }

        if (at >= arguments.Count || ConstantText(arguments[at].Expression) is not { } format)
        {
            text.IsKnown = false;
            return;
        }

        ExpressionSyntax[] values = [.. arguments.Skip(at + 1).Select(argument => argument.Expression)];
        bool spread = values.Length == 1 && IsArray(values[0]);
        text.IsFormatted = true;
        FormatHoles holes = FormatHoles.Parse(format);
        text.FormatFault = spread ? null : holes.Fault(values.Length);
        foreach ((string literal, int index) in holes.Pieces)
        {
            if (literal.Length > 0)
            {
                text.Add(literal);
            }

            if (index >= 0 && index < values.Length && !spread)
            {
                AppendHole(values[index], text, depth + 1);
            }
            else if (index >= 0)
            {
                text.Add(HoleKind.Value, "value", call);
            }
        }
    }

    private bool IsArray(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax
        || model.GetTypeInfo(expression, cancellation).Type is IArrayTypeSymbol;

    private string? ConstantText(ExpressionSyntax expression)
    {
        expression = Strip(expression);
        return expression is LiteralExpressionSyntax { Token.Value: string text } ? text : model.GetConstantValue(expression, cancellation).Value as string;
    }

    private static void AppendOther(ExpressionSyntax expression, MessageText text, bool isWhole)
    {
        if (isWhole)
        {
            text.IsKnown = false;
        }

        text.Add(HoleClassifier.Of(expression, isFirst: text.Parts.Count == 0), expression.ToString(), expression);
    }

    private bool Resolve(ExpressionSyntax expression, MessageText text, int depth)
    {
        Optional<object?> constant = model.GetConstantValue(expression, cancellation);
        if (constant.HasValue)
        {
            if (constant.Value is string value)
            {
                text.Add(value);
            }
            else
            {
                text.Add(HoleKind.Constant, expression.ToString(), expression);
            }

            return true;
        }

        ISymbol? symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        ExpressionSyntax? initializer = symbol switch
        {
            ILocalSymbol local => FixedLocal(local),
            IFieldSymbol { IsStatic: true, IsReadOnly: true } field => Declarator(field)?.Initializer?.Value,
            _ => null,
        };
        if (initializer is null || !IsText(initializer))
        {
            return false;
        }

        if (initializer.SyntaxTree == expression.SyntaxTree)
        {
            Append(initializer, text, isWhole: false, depth + 1);
        }
        else if (Strip(initializer) is LiteralExpressionSyntax literal)
        {
            text.Add(literal.Token.ValueText);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Whether the expression is visibly a text.</summary>
    internal static bool IsText(ExpressionSyntax expression) => Strip(expression) switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => SpineHasText(sum),
        ConditionalExpressionSyntax choice => IsText(choice.WhenTrue) || IsText(choice.WhenFalse),
        InvocationExpressionSyntax call => NameOf(call.Expression) is "Format" or "Concat" or "Invariant" && call.ArgumentList.Arguments.Any(argument => Strip(argument.Expression) is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax),
        _ => false,
    };

    private static bool SpineHasText(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            if (Strip(binary.Right) is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax)
            {
                return true;
            }

            current = Strip(binary.Left);
        }

        return current is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax;
    }

    private ExpressionSyntax? FixedLocal(ILocalSymbol local)
    {
        if (Declarator(local) is not { Initializer.Value: { } value } declarator || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
        {
            return null;
        }

        bool changes = block.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == local.Name,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Expression is IdentifierNameSyntax passed && passed.Identifier.ValueText == local.Name,
            _ => false,
        });
        return changes ? null : value;
    }

    private VariableDeclaratorSyntax? Declarator(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as VariableDeclaratorSyntax;

    internal static string NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => string.Empty,
    };

    private static string LastWord(string expression) => expression.Substring(expression.LastIndexOf('.') + 1);
}
