using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>A call that makes the exception that is thrown, without being given the caught one.</summary>
internal sealed class FactoryCall
{
    private FactoryCall(InvocationExpressionSyntax call, CaughtException caught, HelperFlow helpers)
    {
        Name = "the exception of " + CauseFlow.NameOf(call);
        IReadOnlyList<BaseObjectCreationExpressionSyntax>? made = helpers.Made(call);
        var declared = ThrownType.Of(call, caught.Flow);
        Types = made is null ? [declared] : [declared, .. made.Select(creation => ThrownType.Of(creation, caught.Flow))];
        IsGivenCause = caught.Flow.Of(call.ArgumentList) == Carried.Whole;
        IMethodSymbol? method = caught.Model.GetSymbolInfo(call, caught.Flow.Cancellation).Symbol as IMethodSymbol;
        MakesNewException = IsGivenCause || made is not null || (method is null ? LooksLikeFactory(call) || IsMadeHere(CauseFlow.ReceiverOf(call), caught) : IsFactory(method, call));
        Reason = IsGivenCause
            ? ($"{CauseFlow.NameOf(call)} does not keep it", "Hand it to the constructor of the new exception")
            : ($"{CauseFlow.NameOf(call)} is not given it", $"Pass {(caught.Variable is null ? "the caught exception" : "'" + caught.Variable + "'")}");
    }

    /// <summary>True when the call gets the caught exception, so that whoever is called must have lost it.</summary>
    public bool IsGivenCause { get; }

    /// <summary>False for a call that may return an exception that was there before.</summary>
    public bool MakesNewException { get; }

    public string Name { get; }

    /// <summary>The types that the call may return.</summary>
    public IReadOnlyList<ThrownType> Types { get; }

    public (string Why, string Advice) Reason { get; }

    public static FactoryCall Of(InvocationExpressionSyntax call, CaughtException caught, HelperFlow helpers) => new(call, caught, helpers);

    // A method could hold a cause that it is not given; one that has a parameter for it surely waits for it.
    private static bool IsFactory(IMethodSymbol method, InvocationExpressionSyntax call) =>
        method.MethodKind == MethodKind.DelegateInvoke
        || (method.ReducedFrom ?? method).ContainingType is { } owner
        && owner.GetMembers(method.Name).OfType<IMethodSymbol>().Any(overload => overload.Parameters.Any(ThrownType.TakesCause))
        && call.ArgumentList.Arguments.Count <= method.Parameters.Length;

    // A builder that the clause itself made knows of no exception but those it was told of.
    private static bool IsMadeHere(ExpressionSyntax? receiver, CaughtException caught) =>
        receiver is IdentifierNameSyntax name
        && caught.ValuesOf(name.Identifier.ValueText).ToArray() is { Length: > 0 } values
        && Array.TrueForAll(values, value => value is BaseObjectCreationExpressionSyntax);

    private static bool LooksLikeFactory(InvocationExpressionSyntax call) => CauseFlow.ReceiverOf(call) switch
    {
        null => CauseFlow.NameOf(call) is { Length: > 0 } name && (char.IsUpper(name[0]) || call.ArgumentList.Arguments.Count > 0),
        SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } type } when char.IsUpper(type[0]) => true,
        MemberAccessExpressionSyntax => call.ArgumentList.Arguments.Count > 0,
        InvocationExpressionSyntax => true,
        _ => call.ArgumentList.Arguments.Count > 0,
    };
}
