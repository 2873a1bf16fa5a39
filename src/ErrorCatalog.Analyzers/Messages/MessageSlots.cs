using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Finds the message among the arguments of a constructor or call: by the parameter's name where the code binds, by the known
/// constructors of the base class library, and by the look of the arguments where nothing else helps.
/// </summary>
internal static class MessageSlots
{
    private const int LongestName = 20;

    private static readonly HashSet<string> MessageNames = new(
        ["message", "msg", "errormessage", "error", "text", "description", "detail", "details", "messageformat", "format", "explanation", "errordescription", "messagetext", "exceptionmessage"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ReasonNames = new(["because", "reason", "why"], StringComparer.OrdinalIgnoreCase);

    internal static MessageSlot Find(SeparatedSyntaxList<ArgumentSyntax> arguments, string type, IMethodSymbol? method)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            string? name = argument.NameColon?.Name.Identifier.ValueText;
            if (name is not null && (MessageNames.Contains(name) || ReasonNames.Contains(name)) && IsNoName(argument))
            {
                return new MessageSlot(argument, IsReason: ReasonNames.Contains(name), ValueGiven: type == "ArgumentOutOfRangeException" && arguments.Count > 2);
            }
        }

        return type switch
        {
            "ArgumentNullException" or "ArgumentOutOfRangeException" => NameFirst(arguments, type),
            "ArgumentException" => MessageFirst(arguments),
            _ => ByParameter(arguments, method) ?? ByLook(arguments),
        };
    }

    // (paramName), (paramName, message), (paramName, actualValue, message), (message, innerException).
    private static MessageSlot NameFirst(SeparatedSyntaxList<ArgumentSyntax> arguments, string type)
    {
        if (arguments.Count == 0)
        {
            return default;
        }

        // A name of two words beside a sentence is an odd name, not a message.
        bool named = arguments.Count > 1 && IsSentence(arguments[1]) && MessageTextReader.Strip(arguments[0].Expression) is LiteralExpressionSyntax { Token.ValueText.Length: <= LongestName };
        if (IsSentence(arguments[0]) && !named)
        {
            bool cause = arguments.Count == 2 && !MessageTextReader.IsText(arguments[1].Expression) && !IsName(arguments[1]);
            ArgumentSyntax? swapped = arguments.Count == 2 && IsName(arguments[1]) ? arguments[1] : null;
            return new MessageSlot(arguments[0], Misplaced: !cause, NameInstead: swapped);
        }

        int last = arguments.Count - 1;
        bool value = arguments.Count == 3 && type == "ArgumentOutOfRangeException";
        return last > 0 && arguments[last].NameColon?.Name.Identifier.ValueText is not ("paramName" or "innerException")
            ? new MessageSlot(arguments[last], ValueGiven: value)
            : default;
    }

    // (message), (message, paramName), (message, innerException), (message, paramName, innerException).
    private static MessageSlot MessageFirst(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (arguments.Count == 0 || arguments[0].NameColon is not null)
        {
            return default;
        }

        return arguments.Count > 1 && IsName(arguments[0]) && IsSentence(arguments[1])
            ? new MessageSlot(arguments[1], Misplaced: true, NameInstead: arguments[0])
            : new MessageSlot(arguments[0]);
    }

    private static MessageSlot? ByParameter(SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol? method)
    {
        if (method is null)
        {
            return null;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.ValueText;
            IParameterSymbol? parameter = name is null
                ? (i < method.Parameters.Length ? method.Parameters[i] : null)
                : method.Parameters.FirstOrDefault(candidate => candidate.Name == name);
            if (parameter is { Type.SpecialType: SpecialType.System_String, IsParams: false } && (MessageNames.Contains(parameter.Name) || ReasonNames.Contains(parameter.Name)))
            {
                return new MessageSlot(arguments[i], IsReason: ReasonNames.Contains(parameter.Name));
            }
        }

        return null;
    }

    private static MessageSlot ByLook(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        ArgumentSyntax? text = null;
        foreach (ArgumentSyntax argument in arguments)
        {
            if (!MessageTextReader.IsText(argument.Expression) || !IsNoName(argument))
            {
                continue;
            }

            if (IsSentence(argument))
            {
                return new MessageSlot(argument);
            }

            text ??= argument;
        }

        text ??= arguments.Select(InStatus).FirstOrDefault(inner => inner is not null);
        return text is not null || arguments.Count != 1 ? new MessageSlot(text) : new MessageSlot(arguments[0]);
    }

    // "new RpcException(new Status(code, text))": the text lies in what carries it.
    private static ArgumentSyntax? InStatus(ArgumentSyntax argument) =>
        MessageTextReader.Strip(argument.Expression) is ObjectCreationExpressionSyntax { ArgumentList: { } list } creation && !CauseArguments.TypeName(creation.Type).EndsWith("Exception", StringComparison.Ordinal)
            ? list.Arguments.FirstOrDefault(IsSentence)
            : null;

    private static bool IsNoName(ArgumentSyntax argument) => argument.NameColon?.Name.Identifier.ValueText is not ("paramName" or "parameterName" or "objectName" or "code" or "errorCode" or "innerException");

    /// <summary>A parameter's name: <c>nameof(x)</c>, or a literal that looks like one.</summary>
    internal static bool IsName(ArgumentSyntax argument) => MessageTextReader.Strip(argument.Expression) switch
    {
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        LiteralExpressionSyntax { Token.Value: string text } => SyntaxFacts.IsValidIdentifier(text),
        _ => false,
    };

    /// <summary>A text with at least two words.</summary>
    internal static bool IsSentence(ArgumentSyntax argument)
    {
        ExpressionSyntax expression = MessageTextReader.Strip(argument.Expression);
        return expression switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text.Trim().IndexOf(' ') > 0,
            InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Any(piece => piece.TextToken.ValueText.IndexOf(' ') >= 0),
            _ => MessageTextReader.IsText(expression) && expression is not LiteralExpressionSyntax,
        };
    }
}
