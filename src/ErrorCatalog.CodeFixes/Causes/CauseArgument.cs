using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>Where the cause goes in a list of arguments, and what is written around it.</summary>
/// <param name="Span">The stretch of the file that is replaced.</param>
/// <param name="Before">Stands before the cause.</param>
/// <param name="After">Stands after it.</param>
internal sealed record CauseArgument(TextSpan Span, string Before, string After)
{
    /// <summary>The change that passes <paramref name="cause"/>.</summary>
    internal TextChange Pass(string cause) => new(Span, Before + cause + After);

    /// <summary>In place of an argument.</summary>
    internal static CauseArgument InsteadOf(ArgumentSyntax argument) => new(argument.Expression.Span, string.Empty, string.Empty);

    /// <summary>As the argument of a parameter that got none.</summary>
    /// <param name="list">The arguments so far.</param>
    /// <param name="slot">Position of the parameter.</param>
    /// <param name="parameter">Its name.</param>
    internal static CauseArgument In(ArgumentListSyntax list, int slot, string parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = list.Arguments;
        if (arguments.Count == 0)
        {
            return new CauseArgument(new TextSpan(list.OpenParenToken.Span.End, 0), slot == 0 ? string.Empty : parameter + ": ", string.Empty);
        }

        if (slot < arguments.Count && arguments.Take(slot + 1).All(argument => argument.NameColon is null))
        {
            return new CauseArgument(new TextSpan(arguments[slot].SpanStart, 0), string.Empty, ", ");
        }

        bool positional = slot == arguments.Count && arguments.All(argument => argument.NameColon is null);
        return new CauseArgument(new TextSpan(arguments.Last().Span.End, 0), positional ? ", " : ", " + parameter + ": ", string.Empty);
    }

    /// <summary>
    /// The overload that takes the same arguments and the cause, and the parameter for it. The other parameters must be called the
    /// same: <c>ArgumentNullException(string paramName)</c> and <c>ArgumentNullException(string message, Exception)</c> differ in what the text is.
    /// </summary>
    internal static IParameterSymbol? Parameter(IMethodSymbol bound, ArgumentListSyntax? list, IEnumerable<IMethodSymbol> overloads, ITypeSymbol cause, Compilation compilation)
    {
        if (Given(bound, list) is not { } given)
        {
            return null;
        }

        return overloads
            .SelectMany(overload => overload.Parameters.Where(parameter => Takes(parameter, cause, compilation) && Fits(overload, parameter, given)))
            .OrderBy(parameter => ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>The parameter of each argument; null where arguments do not stand one for one, such as those of <c>params</c>.</summary>
    internal static IReadOnlyList<(IParameterSymbol Parameter, ArgumentSyntax Argument)>? Given(IMethodSymbol bound, ArgumentListSyntax? list)
    {
        List<(IParameterSymbol, ArgumentSyntax)> given = [];
        for (int i = 0; list is not null && i < list.Arguments.Count; i++)
        {
            ArgumentSyntax argument = list.Arguments[i];
            IParameterSymbol? parameter = argument.NameColon is { } named
                ? bound.Parameters.FirstOrDefault(candidate => candidate.Name == named.Name.Identifier.ValueText)
                : i < bound.Parameters.Length ? bound.Parameters[i] : null;
            if (parameter is null || parameter.IsParams)
            {
                return null;
            }

            given.Add((parameter, argument));
        }

        return given;
    }

    internal static bool Takes(IParameterSymbol parameter, ITypeSymbol cause, Compilation compilation) =>
        !parameter.IsParams
        && parameter.RefKind == RefKind.None
        && ExceptionNames.IsException(parameter.Type)
        && compilation.ClassifyCommonConversion(cause, parameter.Type) is { Exists: true, IsImplicit: true };

    private static bool Fits(IMethodSymbol overload, IParameterSymbol cause, IReadOnlyList<(IParameterSymbol Parameter, ArgumentSyntax Argument)> given)
    {
        IParameterSymbol[] others = [.. overload.Parameters.Where(parameter => !SymbolEqualityComparer.Default.Equals(parameter, cause))];
        if (given.Any(pair => SymbolEqualityComparer.Default.Equals(pair.Parameter, cause)))
        {
            return false;
        }

        HashSet<string> matched = new(StringComparer.Ordinal);
        for (int i = 0; i < given.Count; i++)
        {
            (IParameterSymbol parameter, ArgumentSyntax argument) = given[i];
            IParameterSymbol? other = argument.NameColon is null
                ? i < others.Length ? others[i] : null
                : Array.Find(others, candidate => candidate.Name == parameter.Name);
            if (other is null || other.IsParams || !MeanTheSame(other, parameter))
            {
                return false;
            }

            matched.Add(other.Name);
        }

        return others.All(other => matched.Contains(other.Name) || other.IsOptional || other.IsParams);
    }

    private static bool MeanTheSame(IParameterSymbol left, IParameterSymbol right) =>
        left.RefKind == right.RefKind
        && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
        && (string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase) || IsText(left.Name) && IsText(right.Name));

    private static bool IsText(string name) =>
        name.IndexOf("message", StringComparison.OrdinalIgnoreCase) >= 0 || name is "msg" or "text";
}
