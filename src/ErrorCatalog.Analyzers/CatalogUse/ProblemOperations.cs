using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCatalog.Analyzers;

/// <summary>Ways through the operations that make and pass on problems.</summary>
internal static class ProblemOperations
{
    /// <summary>The operation below conversions, parentheses and <c>!</c>.</summary>
    internal static IOperation Strip(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>What a call is made on: the instance, or the first argument of an extension method.</summary>
    internal static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The member that a method belongs to: accessors speak for their property.</summary>
    internal static ISymbol MemberOf(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : symbol;

    /// <summary>The factory at the start of a chain such as <c>X.Y(z).WithThread(t).ToException()</c>, or null.</summary>
    internal static IInvocationOperation? FactoryOf(IOperation? operation, ProjectCatalogs catalogs)
    {
        while (operation is not null && Strip(operation) is IInvocationOperation call)
        {
            if (catalogs.IsFactory(call.TargetMethod))
            {
                return call;
            }

            if (!catalogs.IsCustomization(call.TargetMethod) && !catalogs.IsToException(call.TargetMethod))
            {
                return null;
            }

            operation = Receiver(call);
        }

        return null;
    }

    /// <summary>The local that an exception is caught in, or null.</summary>
    internal static string? CaughtName(CatchClauseSyntax clause) =>
        clause.Declaration?.Identifier is { RawKind: (int)SyntaxKind.IdentifierToken } name ? name.ValueText : null;

    /// <summary>True when a name occurs in code.</summary>
    internal static bool Mentions(SyntaxNode? node, string? name) =>
        node is not null && name is not null && node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    /// <summary>The parts of a chain as a reader would name it: <c>AgentErrors.CantFindRoute</c>, else the type.</summary>
    internal static string NameOf(IInvocationOperation factory) => factory.TargetMethod.ContainingType.Name + "." + factory.TargetMethod.Name;
}
