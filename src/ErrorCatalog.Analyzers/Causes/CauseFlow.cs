using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Where a caught exception goes inside one piece of code. Follows names rather than symbols, so that it also works on code that
/// does not bind; types sharpen the answer where they are known. A name counts with the most it ever holds.
/// </summary>
internal sealed class CauseFlow
{
    private const int MostRounds = 4;

    private readonly Dictionary<string, Carried> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign;
    private ClauseLocals _locals = ClauseLocals.None;

    private CauseFlow(SemanticModel? model, HelperFlow? helpers, IEnumerable<string> foreign, CancellationToken cancellation)
    {
        Model = model;
        Helpers = helpers;
        Cancellation = cancellation;
        _foreign = new HashSet<string>(foreign, StringComparer.Ordinal);
    }

    /// <summary>The model of the tree, or null for code of another tree.</summary>
    public SemanticModel? Model { get; }

    public CancellationToken Cancellation { get; }

    private HelperFlow? Helpers { get; }

    /// <summary>Follows the exceptions named <paramref name="sources"/> through <paramref name="code"/>.</summary>
    /// <param name="code">The code, conditions that guard it first.</param>
    /// <param name="sources">Names that hold the exception to begin with.</param>
    /// <param name="foreign">Names of other caught exceptions, which are not it.</param>
    /// <param name="model">The model of the tree, or null.</param>
    /// <param name="helpers">Looks into methods that the exception is handed to, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CauseFlow Through(IReadOnlyList<SyntaxNode> code, IEnumerable<string> sources, IEnumerable<string> foreign, SemanticModel? model, HelperFlow? helpers, CancellationToken cancellation)
    {
        CauseFlow flow = new(model, helpers, foreign, cancellation);
        foreach (string source in sources)
        {
            flow._names[source] = Carried.Whole;
        }

        SyntaxNode[] steps = [.. code.SelectMany(EnclosingCatch.NodesRunIn).Where(IsStep)];
        flow._locals = new ClauseLocals(steps, flow._names.Keys.ToArray(), flow.IsMereCarrier);
        for (int round = 0; round < MostRounds && flow.Run(steps); round++)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return flow;
    }

    /// <summary>What a name holds.</summary>
    public Carried Of(string name) => !_names.TryGetValue(name, out Carried held) ? Carried.Nothing : _locals.Unwrapped.Contains(name) ? Min(held, Carried.Part) : held;

    /// <summary>What an expression holds of the caught exception.</summary>
    public Carried Of(ExpressionSyntax? expression) => expression switch
    {
        null or LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or DeclarationExpressionSyntax => Carried.Nothing,
        IdentifierNameSyntax name => _locals.ReplacedBy(name) is { } made && !HoldsOtherFailure(made) ? Of(made) : Of(name.Identifier.ValueText),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        AwaitExpressionSyntax awaited => Of(awaited.Expression),
        PostfixUnaryExpressionSyntax postfix => Of(postfix.Operand),
        IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax => Carried.Nothing,
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Any(hole => Of(hole.Expression) > Carried.Nothing) ? Carried.Text : Carried.Nothing,
        BinaryExpressionSyntax binary => OfBinary(binary),
        AssignmentExpressionSyntax assignment => Of(assignment.Right),
        ConditionalExpressionSyntax choice => Max(Of(choice.WhenTrue), Of(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.Select(arm => Of(arm.Expression)).DefaultIfEmpty().Max(),
        MemberAccessExpressionSyntax member => OfMember(member.Expression, member.Name.Identifier.ValueText, member),
        ConditionalAccessExpressionSyntax access => OfConditionalAccess(access),
        ElementAccessExpressionSyntax element => IsInnerExceptions(element.Expression) ? Min(Of(element.Expression), Carried.Part) : Of(element.Expression),
        InvocationExpressionSyntax call => OfCall(call),
        BaseObjectCreationExpressionSyntax creation => OfCreation(creation),
        AnonymousFunctionExpressionSyntax function => function.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => Of(name.Identifier.ValueText)).DefaultIfEmpty().Max(),
        ThrowExpressionSyntax => Carried.Nothing,
        _ => expression.ChildNodes().Select(OfChild).DefaultIfEmpty().Max(),
    };

    /// <summary>The most that any argument of a list holds.</summary>
    public Carried Of(ArgumentListSyntax? arguments) =>
        arguments is null ? Carried.Nothing : arguments.Arguments.Select(argument => OfArgument(argument)).DefaultIfEmpty().Max();

    /// <summary>
    /// True when the expression hands over an exception that was there before and is no other caught one: a stored failure, or
    /// the exceptions of tasks.
    /// </summary>
    public bool HoldsOtherFailure(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().Any(node => node switch
        {
            MemberAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Message" } } member =>
                Of(member) == Carried.Nothing && !IsForeign(member) && IsStoredFailure(member, member.Name.Identifier.ValueText),
            IdentifierNameSyntax { Parent: not (MemberAccessExpressionSyntax or TypeArgumentListSyntax or ObjectCreationExpressionSyntax or NameColonSyntax) } name =>
                !_foreign.Contains(name.Identifier.ValueText) && IsStoredFailure(name, name.Identifier.ValueText),
            _ => false,
        });

    /// <summary>True when the expression hands over the variable of an enclosing clause instead of this one's.</summary>
    public bool HoldsForeign(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name =>
            _foreign.Contains(name.Identifier.ValueText) && name.Parent is ArgumentSyntax);

    private bool IsForeign(MemberAccessExpressionSyntax member)
    {
        ExpressionSyntax root = member;
        while (root is MemberAccessExpressionSyntax access)
        {
            root = access.Expression;
        }

        return root is IdentifierNameSyntax name && _foreign.Contains(name.Identifier.ValueText);
    }

    public ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        if (Model is null || expression.SyntaxTree != Model.SyntaxTree)
        {
            return null;
        }

        TypeInfo info = Model.GetTypeInfo(expression, Cancellation);
        ITypeSymbol? type = info.Type ?? info.ConvertedType;
        return type is IErrorTypeSymbol ? null : type;
    }

    private static bool IsStep(SyntaxNode node) =>
        node is AssignmentExpressionSyntax or VariableDeclaratorSyntax or InvocationExpressionSyntax or IsPatternExpressionSyntax
            or SwitchStatementSyntax or SwitchExpressionSyntax or ForEachStatementSyntax;

    private static bool IsInnerExceptions(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerExceptions" };

    private static Carried Max(Carried a, Carried b) => a > b ? a : b;

    private static Carried Min(Carried a, Carried b) => a < b ? a : b;

    private bool Run(SyntaxNode[] steps)
    {
        bool changed = false;
        foreach (SyntaxNode step in steps)
        {
            changed |= step switch
            {
                AssignmentExpressionSyntax assignment => Assign(assignment.Left, Of(assignment.Right)),
                VariableDeclaratorSyntax { Initializer.Value: { } value } variable => Raise(variable.Identifier.ValueText, Cap(variable, Of(value))),
                IsPatternExpressionSyntax test => Match(test.Pattern, Of(test.Expression)),
                SwitchStatementSyntax choice => choice.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().Aggregate(false, (any, label) => Match(label.Pattern, Of(choice.Expression)) || any),
                SwitchExpressionSyntax choice => choice.Arms.Aggregate(false, (any, arm) => Match(arm.Pattern, Of(choice.GoverningExpression)) || any),
                ForEachStatementSyntax loop => Raise(loop.Identifier.ValueText, IsInnerExceptions(loop.Expression) ? Min(Of(loop.Expression), Carried.Part) : Of(loop.Expression)),
                InvocationExpressionSyntax call => Store(call),
                _ => false,
            };
        }

        return changed;
    }

    private bool Assign(ExpressionSyntax target, Carried held)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                return Raise(name.Identifier.ValueText, ExceptionNames.CanHoldException(TypeOf(name)) ? held : Min(held, Carried.Text));
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } member:
                return Raise(member.Name.Identifier.ValueText, ExceptionNames.CanHoldException(TypeOf(member)) ? held : Min(held, Carried.Text));
            case MemberAccessExpressionSyntax member when ExceptionNames.CanHoldException(TypeOf(member)):
                return held == Carried.Whole && (Raise(member.ToString(), held) | Assign(member.Expression, held));
            case ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Data" } data }:
                return held == Carried.Whole && Assign(data.Expression, held);
            case ElementAccessExpressionSyntax element:
                return Assign(element.Expression, held);
            default:
                return false;
        }
    }

    // A collection or a builder holds what it was given; an object that merely heard of it, such as a logger, does not.
    private bool Store(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } member
        && (StoringVerb(member.Name.Identifier.ValueText) || IsBuilder(member.Expression))
        && ExceptionNames.CanHoldException(TypeOf(member.Expression))
        && Of(call.ArgumentList) is Carried.Whole
        && Assign(member.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Data" } data ? data.Expression : member.Expression, Carried.Whole);

    // What the clause made itself, and tells of the exception, may hold it.
    private bool IsBuilder(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax name && _locals.Made.Contains(name.Identifier.ValueText) && !ExceptionNames.IsException(TypeOf(receiver));

    private static bool StoringVerb(string name) =>
        name is "Add" or "Push" or "Enqueue" or "Insert" or "Append" or "AddRange" or "AddLast" or "AddFirst" or "TryAdd"
        || name.StartsWith("Attach", StringComparison.Ordinal)
        || name.StartsWith("Set", StringComparison.Ordinal)
        || name.StartsWith("With", StringComparison.Ordinal)
        || name.StartsWith("AddInner", StringComparison.Ordinal)
        || name.StartsWith("AddCause", StringComparison.Ordinal);

    private bool Match(PatternSyntax pattern, Carried held)
    {
        bool changed = false;
        if (held > Carried.Nothing)
        {
            foreach (SyntaxNode node in pattern.DescendantNodesAndSelf())
            {
                // A variable inside a property pattern holds a member of the exception, not the exception.
                if (node is SingleVariableDesignationSyntax variable)
                {
                    bool isMember = variable.Ancestors().TakeWhile(ancestor => ancestor != pattern.Parent).Any(ancestor => ancestor is SubpatternSyntax);
                    changed |= Raise(variable.Identifier.ValueText, isMember ? Carried.Text : held);
                }
            }
        }

        return changed;
    }

    private bool Raise(string name, Carried held)
    {
        if (_names.TryGetValue(name, out Carried before) ? held <= before : held == Carried.Nothing)
        {
            return false;
        }

        _names[name] = held;
        return true;
    }

    private Carried Cap(VariableDeclaratorSyntax variable, Carried held) =>
        held == Carried.Whole && Model?.GetDeclaredSymbol(variable, Cancellation) is ILocalSymbol local && !ExceptionNames.CanHoldException(local.Type) ? Carried.Text : held;

    private Carried OfChild(SyntaxNode node) => node switch
    {
        ExpressionSyntax expression => Of(expression),
        ArgumentSyntax argument => OfArgument(argument),
        _ => node.ChildNodes().Select(OfChild).DefaultIfEmpty().Max(),
    };

    private Carried OfArgument(ArgumentSyntax argument) =>
        argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) ? Carried.Nothing : Of(argument.Expression);

    private Carried OfBinary(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.AsExpression => Of(binary.Left),
        SyntaxKind.CoalesceExpression => Max(Of(binary.Left), Of(binary.Right)),
        SyntaxKind.AddExpression => Max(Of(binary.Left), Of(binary.Right)) > Carried.Nothing ? Carried.Text : Carried.Nothing,
        _ => Carried.Nothing,
    };

    private Carried OfConditionalAccess(ConditionalAccessExpressionSyntax access)
    {
        Carried receiver = Of(access.Expression);
        return access.WhenNotNull switch
        {
            MemberBindingExpressionSyntax binding => OfMember(access.Expression, binding.Name.Identifier.ValueText, access),
            _ when ExceptionNames.CanHoldException(TypeOf(access)) && !access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().Any(binding => IsTextMember(binding.Name.Identifier.ValueText)) => receiver,
            _ => Min(receiver, Carried.Text),
        };
    }

    private Carried OfMember(ExpressionSyntax owner, string name, ExpressionSyntax whole)
    {
        if (owner is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            return Of(name);
        }

        Carried held = Of(owner);
        if (held == Carried.Nothing || Of(whole.ToString()) == Carried.Whole)
        {
            return held;
        }

        return name switch
        {
            "InnerException" when IsMereCarrier(owner) => held,
            "InnerException" => Min(held, Carried.Part),
            "InnerExceptions" or "SourceException" or "Exception" => held,
            _ when held < Carried.Whole || IsTextMember(name) => Carried.Text,
            _ when TypeOf(whole) is { } type => ExceptionNames.IsException(type) ? (IsExceptionItself(owner) ? Carried.Part : held)
                : IsExceptionItself(owner) || !ExceptionNames.CanHoldException(type) ? Carried.Text : held,
            _ => IsExceptionItself(owner) ? Carried.Text : held,
        };
    }

    // What reflection throws says nothing but that a call was made by reflection, and a closed channel nothing but that its writer gave up.
    private bool IsMereCarrier(ExpressionSyntax owner) => TypeOf(owner)?.Name is "TargetInvocationException" or "ChannelClosedException";

    private bool IsExceptionItself(ExpressionSyntax owner) =>
        TypeOf(owner) is { } type ? ExceptionNames.IsException(type) : owner is IdentifierNameSyntax;

    private static bool IsTextMember(string name) => name is "Message" or "StackTrace" or "Source" or "HResult" or "HelpLink" or "Data" or "TargetSite" or "ToString" or "GetType";

    private Carried OfCall(InvocationExpressionSyntax call)
    {
        string name = NameOf(call);
        ExpressionSyntax? receiver = ReceiverOf(call);
        // A delegate knows what the lambda that it was made of knows.
        Carried told = receiver is null ? call.Expression is IdentifierNameSyntax function ? Of(function) : Carried.Nothing : Of(receiver);
        Carried given = Of(call.ArgumentList);
        Carried held = Max(told, given);
        if (held == Carried.Nothing || name is "nameof" or "Equals" or "GetHashCode")
        {
            return Carried.Nothing;
        }

        if (name is "ToString" or "GetType" || receiver is PredefinedTypeSyntax)
        {
            return Carried.Text;
        }

        if (name is "GetBaseException")
        {
            return Min(told, Carried.Part);
        }

        if (name is "First" or "Single" or "Last" or "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" or "ElementAt" && receiver is not null && IsInnerExceptions(receiver))
        {
            return Min(told, Carried.Part);
        }

        if (TypeOf(call) is { } type ? !ExceptionNames.CanHoldException(type) : ExceptionNames.SpeaksOfText(name))
        {
            return Carried.Text;
        }

        return held == Carried.Whole && Helpers?.Drops(call, this) == true ? Carried.Text : held;
    }

    private Carried OfCreation(BaseObjectCreationExpressionSyntax creation)
    {
        Carried held = Of(creation.ArgumentList);
        Carried set = creation.Initializer is null ? Carried.Nothing : creation.Initializer.Expressions.Select(item => Of(item)).DefaultIfEmpty().Max();
        if (held == Carried.Whole && Helpers?.Drops(creation, this) == true)
        {
            held = Carried.Text;
        }

        return Max(held, set);
    }

    private bool IsStoredFailure(ExpressionSyntax expression, string name)
    {
        // What this clause collects in a list is about what it catches, and does not hold it.
        if (Of(name) > Carried.Nothing || _locals.Collected.Contains(name))
        {
            return false;
        }

        return TypeOf(expression) is { } type
            ? (ExceptionNames.IsException(type) || IsFailures(type)) && Model?.GetSymbolInfo(expression, Cancellation).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            : expression is MemberAccessExpressionSyntax && name is "Exception" or "InnerExceptions" or "InnerException";
    }

    private static bool IsFailures(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } collection && ExceptionNames.IsException(collection.TypeArguments[0])
        || type is IArrayTypeSymbol { ElementType: var item } && ExceptionNames.IsException(item);

    internal static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    internal static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;
}
