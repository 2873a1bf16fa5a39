using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Finds braces in a plain text that were meant to be filled: a forgotten <c>$</c> or <c>string.Format</c>.</summary>
internal static class UnfilledHole
{
    /// <summary>The property of a finding that holds what stands between the braces.</summary>
    internal const string Property = "hole";

    internal static string? In(MessageText text, ArgumentSyntax argument, MessageSite site, SemanticModel model, CancellationToken cancellation)
    {
        // A constructor or method with further arguments may format by itself.
        bool library = site.Type is "ArgumentException" or "ArgumentNullException" or "ArgumentOutOfRangeException" or "InvalidOperationException" or "NotSupportedException" or "FormatException" or "Exception";
        if (site.Type.Length == 0 || (!library && site.Arguments.Any(other => other != argument && !CauseArguments.Carries(other, model, cancellation))))
        {
            return null;
        }

        if (MessageTextReader.Strip(argument.Expression) is not LiteralExpressionSyntax { Token.Value: string literal } expression || text.Parts.Count != 1)
        {
            return null;
        }

        for (int i = literal.IndexOf('{'); i >= 0 && i < literal.Length; i = literal.IndexOf('{', i + 1))
        {
            int end = literal.IndexOf('}', i);
            if (end < 0)
            {
                return null;
            }

            string inside = literal.Substring(i + 1, end - i - 1);
            int colon = inside.IndexOfAny([':', ',']);
            string name = colon > 0 ? inside.Substring(0, colon) : inside;
            if (name.Length is > 0 and < 3 && name.All(char.IsDigit))
            {
                return name;
            }

            if (IsInScope(name, expression, model))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsInScope(string name, LiteralExpressionSyntax at, SemanticModel model)
    {
        string root = name.Split('.')[0];
        return SyntaxFacts.IsValidIdentifier(root) && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_')
            && model.LookupSymbols(at.SpanStart, name: root).Any(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol);
    }
}
