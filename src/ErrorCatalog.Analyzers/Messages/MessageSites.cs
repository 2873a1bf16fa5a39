using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Finds the places where an error gets its message.</summary>
internal static class MessageSites
{
    /// <summary>A look without symbols that sorts out nearly everything.</summary>
    internal static bool MayBe(SyntaxNode node, RuleSettingsCache cache) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.ArgumentList is { Arguments.Count: > 0 } && (IsThrown(creation) || NameOf(creation).EndsWith("Exception", StringComparison.Ordinal) || cache.Of(node.SyntaxTree).ExceptionTypes.Count > 0),
        ImplicitObjectCreationExpressionSyntax creation => creation.ArgumentList.Arguments.Count > 0 && (IsThrown(creation) || creation.ArgumentList.Arguments.Any(argument => MessageTextReader.IsText(argument.Expression)) || cache.Of(node.SyntaxTree).ExceptionTypes.Count > 0),
        ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments.Count > 0 && node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { BaseList: not null },
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Count > 0 && cache.Of(node.SyntaxTree).MessageMethods.Count > 0,
        _ => false,
    };

    internal static MessageSite? Find(SyntaxNode node, SemanticModel model, RuleSettings settings, CancellationToken cancellation) => node switch
    {
        ObjectCreationExpressionSyntax creation => OfCreation(creation, creation.ArgumentList!, NameOf(creation), model, settings, cancellation),
        ImplicitObjectCreationExpressionSyntax creation => OfCreation(creation, creation.ArgumentList, model.GetTypeInfo(creation, cancellation).Type?.Name ?? string.Empty, model, settings, cancellation),
        ConstructorInitializerSyntax initializer => OfInitializer(initializer, model, cancellation),
        InvocationExpressionSyntax call => OfCall(call, model, settings, cancellation),
        _ => null,
    };

    private static bool IsThrown(ExpressionSyntax creation) => creation.Parent is ThrowStatementSyntax or ThrowExpressionSyntax;

    private static string NameOf(ObjectCreationExpressionSyntax creation) => CauseArguments.TypeName(creation.Type);

    private static MessageSite? OfCreation(ExpressionSyntax creation, ArgumentListSyntax list, string name, SemanticModel model, RuleSettings settings, CancellationToken cancellation)
    {
        ITypeSymbol? type = model.GetTypeInfo(creation, cancellation).Type;
        bool bound = type is not null and not IErrorTypeSymbol;

        // What is thrown is an exception even where its type does not bind.
        if (bound && !IsThrown(creation) && !ExceptionTypes.IsException(type) && !settings.IsExtraException(type))
        {
            return null;
        }

        // "new(…)" of a type that does not bind may make anything.
        if (!bound && !IsThrown(creation) && creation is ImplicitObjectCreationExpressionSyntax && !name.EndsWith("Exception", StringComparison.Ordinal))
        {
            return null;
        }

        // The message of an exception type of our own that only passes its arguments on is judged where it is thrown.
        IMethodSymbol? constructor = model.GetSymbolInfo(creation, cancellation) is var symbols ? symbols.Symbol as IMethodSymbol ?? (symbols.CandidateSymbols.Length == 1 ? symbols.CandidateSymbols[0] as IMethodSymbol : null) : null;
        return new MessageSite(creation, list.Arguments, bound ? type!.Name : name, MessageSlots.Find(list.Arguments, bound ? type!.Name : name, constructor));
    }

    private static MessageSite? OfInitializer(ConstructorInitializerSyntax initializer, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, cancellation) is not { } type || !ExceptionTypes.IsException(type) || type.BaseType is not { } parent)
        {
            return null;
        }

        // The exception appends to its text whatever its constructor takes, so only its words can be judged, under its own name.
        MessageSlot slot = MessageSlots.Find(initializer.ArgumentList.Arguments, parent.Name, model.GetSymbolInfo(initializer, cancellation).Symbol as IMethodSymbol);
        return new MessageSite(initializer, initializer.ArgumentList.Arguments, type.Name, slot);
    }

    private static MessageSite? OfCall(InvocationExpressionSyntax call, SemanticModel model, RuleSettings settings, CancellationToken cancellation)
    {
        SymbolInfo symbols = model.GetSymbolInfo(call, cancellation);
        IMethodSymbol? method = symbols.Symbol as IMethodSymbol ?? symbols.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault();
        bool listed = method is null ? IsListed(call, settings) : settings.IsMessageMethod(method.ReducedFrom ?? method);
        return listed ? new MessageSite(call, call.ArgumentList.Arguments, string.Empty, MessageSlots.Find(call.ArgumentList.Arguments, string.Empty, method)) : null;
    }

    // "Result.Fail" does not bind yet: the spelling decides.
    private static bool IsListed(InvocationExpressionSyntax call, RuleSettings settings)
    {
        string spelled = call.Expression.ToString();
        return settings.MessageMethods.Any(entry => entry == spelled || entry.EndsWith("." + spelled, StringComparison.Ordinal) && spelled.IndexOf('.') > 0);
    }
}
