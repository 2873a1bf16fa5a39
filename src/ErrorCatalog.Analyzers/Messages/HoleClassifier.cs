using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Tells from an expression alone what it puts into a message.</summary>
internal static class HoleClassifier
{
    private static readonly string[] TextHolders = ["SR", "Strings", "Resources", "Resource", "Properties", "Messages", "ErrorMessages", "CoreStrings", "Localizer", "_localizer", "ExceptionMessages"];

    internal static HoleKind Of(ExpressionSyntax expression, bool isFirst)
    {
        switch (expression)
        {
            case TypeOfExpressionSyntax:
            case ThisExpressionSyntax:
            case MemberAccessExpressionSyntax { Expression: TypeOfExpressionSyntax }:
                return HoleKind.Type;
            case LiteralExpressionSyntax:
                return HoleKind.Constant;
            case MemberAccessExpressionSyntax access when IsTextHolder(access):
                return HoleKind.Text;
            case IdentifierNameSyntax name when IsScreaming(name.Identifier.ValueText):
            case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } when IsScreaming(member.Identifier.ValueText):
                return HoleKind.Constant;
            case InvocationExpressionSyntax call:
                return OfCall(call, isFirst);
            case IdentifierNameSyntax name when IsCaught(name):
                return HoleKind.Reason;
            default:
                return HoleKind.Value;
        }
    }

    private static HoleKind OfCall(InvocationExpressionSyntax call, bool isFirst)
    {
        string name = MessageTextReader.NameOf(call.Expression);
        if (name == "GetType")
        {
            return call.Expression is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } ? HoleKind.Value : HoleKind.Type;
        }

        if (call.Expression is MemberAccessExpressionSyntax access && IsTextHolder(access))
        {
            return HoleKind.Text;
        }

        // A text that begins with the answer of a helper may say everything there.
        return isFirst && name is not ("ToString" or "Join" or "GetTypeName" or "GetDisplayName" or "GetName") && call.ArgumentList.Arguments.Count <= 1 && !name.StartsWith("To", StringComparison.Ordinal) ? HoleKind.Text : HoleKind.Value;
    }

    private static bool IsTextHolder(MemberAccessExpressionSyntax access)
    {
        string owner = MessageTextReader.NameOf(access.Expression);
        return Array.IndexOf(TextHolders, owner) >= 0;
    }

    private static bool IsScreaming(string name) => name.Length > 2 && name.IndexOf('_') > 0 && !name.Any(char.IsLower);

    private static bool IsCaught(IdentifierNameSyntax name) =>
        EnclosingCatch.Of(name)?.Declaration?.Identifier is { RawKind: (int)SyntaxKind.IdentifierToken } caught && caught.ValueText == name.Identifier.ValueText;
}
