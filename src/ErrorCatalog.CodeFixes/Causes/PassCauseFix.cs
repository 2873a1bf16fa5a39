using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// EC1101 and EC1102: passes the caught exception to the new one. Names it first when the clause does not, and gives exception types of the
/// solution the constructor that this takes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PassCauseFix : SolutionEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.CauseDropped.Id, CodeRules.OnlyCauseTextKept.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.PassCause";

    private protected override string? TitleOfAll => "Pass the caught exceptions as causes";

    private protected override async Task<string?> PlanAsync(SolutionEdit edit, Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree is not { } tree
            || await edit.InAsync(tree, cancellation).ConfigureAwait(false) is not var (source, model)
            || (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax node
            || EnclosingCatch.Of(node) is not { } clause
            || Caught(clause, model, cancellation) is not { } caught)
        {
            return null;
        }

        var variable = CaughtVariable.Of(clause);
        if (IsReplaced(variable.Name, clause, node))
        {
            return null;
        }

        TextChange? change = node switch
        {
            BaseObjectCreationExpressionSyntax creation => await IntoCreationAsync(creation, caught, variable, edit, model, cancellation).ConfigureAwait(false),
            InvocationExpressionSyntax call => IntoCall(call, caught, variable, model, cancellation),
            _ => null,
        };
        if (change is not { } passed)
        {
            return null;
        }

        source.Replace(passed.Span, passed.NewText!);
        variable.DeclareIn(source);
        return $"Pass '{variable.Name}' as the cause";
    }

    private static ITypeSymbol? Caught(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        clause.Declaration is null
            ? model.Compilation.GetTypeByMetadataName("System.Exception")
            : model.GetTypeInfo(clause.Declaration.Type, cancellation).Type is { TypeKind: not TypeKind.Error } type ? type : null;

    private static async Task<TextChange?> IntoCreationAsync(BaseObjectCreationExpressionSyntax creation, ITypeSymbol caught, CaughtVariable variable, SolutionEdit edit, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(creation, cancellation).Symbol is not IMethodSymbol constructor || IsPassed(creation.ArgumentList, variable.Name))
        {
            return null;
        }

        if (Held(constructor, creation.ArgumentList, caught, model) is { } held)
        {
            return IsReplaceable(held, variable.Name) ? CauseArgument.InsteadOf(held).Pass(variable.Name) : null;
        }

        IMethodSymbol[] overloads = [.. constructor.ContainingType.InstanceConstructors.Where(overload => model.IsAccessible(creation.SpanStart, overload))];
        if (CauseArgument.Parameter(constructor, creation.ArgumentList, overloads, caught, model.Compilation) is { } parameter)
        {
            CauseArgument argument = ArgumentOf(creation, parameter.Ordinal, parameter.Name);
            string type = constructor.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            return Binds("new " + type + With(creation.ArgumentList, argument, caught), creation, parameter, model) ? argument.Pass(variable.Name) : null;
        }

        if (Property(constructor.ContainingType, caught, creation, model) is { } property)
        {
            return Set(creation, property, variable.Name);
        }

        return CauseArgument.Given(constructor, creation.ArgumentList) is not null && await new ConstructorMirror(edit, cancellation).AddAsync(constructor).ConfigureAwait(false) is var (slot, name)
            ? ArgumentOf(creation, slot, name).Pass(variable.Name)
            : null;
    }

    private static TextChange? IntoCall(InvocationExpressionSyntax call, ITypeSymbol caught, CaughtVariable variable, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method || IsPassed(call.ArgumentList, variable.Name))
        {
            return null;
        }

        if (Held(method, call.ArgumentList, caught, model) is { } held)
        {
            return IsReplaceable(held, variable.Name) ? CauseArgument.InsteadOf(held).Pass(variable.Name) : null;
        }

        IEnumerable<IMethodSymbol> overloads = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Where(overload => model.IsAccessible(call.SpanStart, overload));
        if (method.ReducedFrom is not null && method.ReceiverType is { } receiver)
        {
            overloads = overloads.Select(overload => overload.ReduceExtensionMethod(receiver)).OfType<IMethodSymbol>();
        }

        if (method.MethodKind is MethodKind.LocalFunction)
        {
            overloads = [method];
        }

        if (CauseArgument.Parameter(method, call.ArgumentList, overloads, caught, model.Compilation) is not { } parameter)
        {
            return null;
        }

        var argument = CauseArgument.In(call.ArgumentList, parameter.Ordinal, parameter.Name);
        return Binds(call.Expression + With(call.ArgumentList, argument, caught), call, parameter, model) ? argument.Pass(variable.Name) : null;
    }

    // The name may hold another exception by then.
    private static bool IsReplaced(string name, CatchClauseSyntax clause, ExpressionSyntax node) =>
        EnclosingCatch.NodesRunIn(clause.Block).OfType<AssignmentExpressionSyntax>().Any(step =>
            step.Span.End < node.SpanStart
            && step.Left is IdentifierNameSyntax target && target.Identifier.ValueText == name
            && !ProblemOperations.Mentions(step.Right, name));

    // Who was given the exception and does not keep it must change, not the call.
    private static bool IsPassed(ArgumentListSyntax? list, string name) =>
        list is not null && list.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);

    /// <summary>The argument that stands where the cause should.</summary>
    private static ArgumentSyntax? Held(IMethodSymbol method, ArgumentListSyntax? list, ITypeSymbol caught, SemanticModel model) =>
        CauseArgument.Given(method, list)?.Where(pair => CauseArgument.Takes(pair.Parameter, caught, model.Compilation)).Select(pair => pair.Argument).FirstOrDefault();

    // Another exception was passed on purpose; no exception, or what was taken out of the caught one, was not.
    private static bool IsReplaceable(ArgumentSyntax argument, string name)
    {
        ExpressionSyntax expression = argument.Expression;
        while (expression is PostfixUnaryExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            expression = expression switch
            {
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                CastExpressionSyntax cast => cast.Expression,
                _ => ((ParenthesizedExpressionSyntax)expression).Expression,
            };
        }

        return expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression || ProblemOperations.Mentions(expression, name);
    }

    private static CauseArgument ArgumentOf(BaseObjectCreationExpressionSyntax creation, int slot, string name) =>
        creation.ArgumentList is { } list
            ? CauseArgument.In(list, slot, name)
            : new CauseArgument(new TextSpan(((ObjectCreationExpressionSyntax)creation).Type.Span.End, 0), slot == 0 ? "(" : "(" + name + ": ", ")");

    /// <summary>The list of arguments with a stand-in for the cause, whose variable may have yet to be declared.</summary>
    private static string With(ArgumentListSyntax? list, CauseArgument argument, ITypeSymbol caught)
    {
        string standIn = "default(" + caught.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ")!";
        if (list is null)
        {
            return argument.Before + standIn + argument.After;
        }

        string text = list.ToString();
        int start = argument.Span.Start - list.SpanStart;
        return text.Substring(0, start) + argument.Before + standIn + argument.After + text.Substring(start + argument.Span.Length);
    }

    private static bool Binds(string expression, ExpressionSyntax at, IParameterSymbol parameter, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(at.SpanStart, SyntaxFactory.ParseExpression(expression), SpeculativeBindingOption.BindAsExpression).Symbol is { } symbol
        && SymbolEqualityComparer.Default.Equals(symbol, parameter.ContainingSymbol);

    private static IPropertySymbol? Property(INamedTypeSymbol type, ITypeSymbol caught, SyntaxNode at, SemanticModel model)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IPropertySymbol? property = current.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(candidate =>
                candidate is { IsStatic: false, IsIndexer: false, SetMethod: { } setter }
                && ExceptionNames.IsException(candidate.Type)
                && model.IsAccessible(at.SpanStart, setter)
                && model.Compilation.ClassifyCommonConversion(caught, candidate.Type) is { Exists: true, IsImplicit: true });
            if (property is not null)
            {
                return property;
            }
        }

        return null;
    }

    private static TextChange? Set(BaseObjectCreationExpressionSyntax creation, IPropertySymbol property, string cause)
    {
        string assignment = property.Name + " = " + cause;
        return creation.Initializer switch
        {
            null => new TextChange(new TextSpan(creation.Span.End, 0), " { " + assignment + " }"),
            { RawKind: (int)SyntaxKind.ObjectInitializerExpression, Expressions: { Count: > 0 } set } => new TextChange(new TextSpan(set.Last().Span.End, 0), ", " + assignment),
            _ => null,
        };
    }
}
