using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Judges every exception that a clause throws, or hands to a task, in place of the caught one.</summary>
internal sealed class CauseJudge
{
    private readonly CaughtException _caught;
    private readonly HelperFlow _helpers;
    private readonly Dictionary<SyntaxNode, CauseFinding> _findings = [];
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

    private CauseJudge(CaughtException caught)
    {
        _caught = caught;
        _helpers = new HelperFlow(caught.Model, caught.Flow.Cancellation);
    }

    private CauseFlow Flow => _caught.Flow;

    /// <summary>The findings in the clause, in order of place.</summary>
    public static IEnumerable<CauseFinding> Judge(CaughtException caught)
    {
        CauseJudge judge = new(caught);
        foreach (SyntaxNode node in EnclosingCatch.NodesRunIn(caught.Clause.Block))
        {
            judge.Visit(node);
        }

        return judge._findings.Values.OrderBy(finding => finding.Node.SpanStart);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case ThrowStatementSyntax { Expression: { } thrown } when IsHere(node):
                JudgeValue(thrown, node);
                break;
            case ThrowExpressionSyntax thrown when IsHere(node):
                JudgeValue(thrown.Expression, node);
                break;
            case InvocationExpressionSyntax call when IsHere(node):
                JudgeHandover(call);
                break;
        }
    }

    /// <summary>True for methods that give an exception to whoever awaits, observes or reads.</summary>
    public static bool IsHandover(string method) => method is "FromException" or "SetException" or "TrySetException" or "OnError" or "TryComplete" or "Complete";

    private bool IsHere(SyntaxNode node) => EnclosingCatch.Of(node) == _caught.Clause;

    // The exception of a task, and a helper that throws, replace the caught one as a throw does.
    private void JudgeHandover(InvocationExpressionSyntax call)
    {
        string name = CauseFlow.NameOf(call);
        bool replaces = IsHandover(name)
            || name is "Throw" or "Capture" && CauseFlow.ReceiverOf(call) is { } receiver && receiver.ToString().EndsWith("ExceptionDispatchInfo", StringComparison.Ordinal);
        if (replaces)
        {
            foreach (ArgumentSyntax argument in call.ArgumentList.Arguments.Where(argument => IsExceptionHere(argument.Expression, name)))
            {
                JudgeValue(argument.Expression, null);
            }
        }
        else if (call.Parent is ExpressionStatementSyntax
            && (name.StartsWith("Throw", StringComparison.Ordinal) && !name.StartsWith("ThrowIf", StringComparison.Ordinal) && name != "Throw"
                || EndsPath(call) && _helpers.AlwaysThrows(call)))
        {
            if (_helpers.ThrowsGiven(call, Flow))
            {
                Report(CodeRules.StackLost, call, _caught.Variable ?? call.ToString());
            }
            else
            {
                JudgeCall(call, isStatement: true);
            }
        }
    }

    // Anything can be completed, but only an exception replaces the caught one.
    private bool IsExceptionHere(ExpressionSyntax argument, string method) =>
        method is not ("Complete" or "TryComplete")
        || (Flow.TypeOf(argument) is { } type ? ExceptionNames.IsException(type) : argument is ObjectCreationExpressionSyntax creation && ThrownType.LastName(creation.Type).EndsWith("Exception", StringComparison.Ordinal));

    /// <summary>
    /// True for a call after which nothing more happens in its block. Only such calls can be those that never return, and only
    /// they are worth the question.
    /// </summary>
    public static bool EndsPath(InvocationExpressionSyntax call)
    {
        SyntaxList<StatementSyntax>? around = call.Parent?.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => null,
        };
        int next = around is { } statements ? statements.IndexOf((StatementSyntax)call.Parent!) + 1 : 0;
        return around is not { } all || next >= all.Count || all[next] is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax;
    }

    /// <param name="expression">The exception.</param>
    /// <param name="thrown">The throw, or null where the exception is handed over with the stack trace that it has.</param>
    private void JudgeValue(ExpressionSyntax expression, SyntaxNode? thrown)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                JudgeValue(inner.Expression, thrown);
                break;
            case CastExpressionSyntax cast when IsConverted(cast):
                break;
            case CastExpressionSyntax cast:
                JudgeValue(cast.Expression, thrown);
                break;
            case PostfixUnaryExpressionSyntax postfix:
                JudgeValue(postfix.Operand, thrown);
                break;
            case AwaitExpressionSyntax awaited:
                JudgeValue(awaited.Expression, thrown);
                break;
            case AssignmentExpressionSyntax assignment:
                JudgeValue(assignment.Right, thrown);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion:
                JudgeValue(conversion.Left, thrown);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice:
                JudgeValue(choice.Left, thrown);
                JudgeValue(choice.Right, thrown);
                break;
            case ConditionalExpressionSyntax choice:
                JudgeValue(choice.WhenTrue, thrown);
                JudgeValue(choice.WhenFalse, thrown);
                break;
            case SwitchExpressionSyntax choice:
                foreach (SwitchExpressionArmSyntax arm in choice.Arms)
                {
                    JudgeValue(arm.Expression, thrown);
                }

                break;
            case IdentifierNameSyntax name:
                JudgeName(name, thrown);
                break;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: IdentifierNameSyntax own }:
                JudgeName(own, thrown);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                JudgeCreation(creation);
                break;
            case InvocationExpressionSyntax call when Flow.Of(call) == Carried.Part || IsRootOf(call):
                Again(call, thrown);
                break;
            case InvocationExpressionSyntax call when thrown is not null && _helpers.Unwraps(call, Flow):
                Again(call, thrown);
                break;
            case InvocationExpressionSyntax call when thrown is not null && CauseFlow.ReceiverOf(call) is IdentifierNameSyntax same && Flow.Of(call.ArgumentList) < Carried.Whole && _helpers.ReturnsReceiver(call):
                JudgeName(same, thrown);
                break;
            case InvocationExpressionSyntax call:
                JudgeCall(call, isStatement: false);
                break;
            case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax when Flow.Of(expression) >= Carried.Part:
                Again(expression, thrown);
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" or "InnerExceptions" }:
                Again(expression, thrown);
                break;
            case MemberAccessExpressionSyntax shared when _helpers.IsSharedException(shared):
                JudgeShared(shared);
                break;
            case MemberAccessExpressionSyntax member when thrown is not null && StoredExceptions.IsStoredBefore(member, _caught):
                Report(CodeRules.StoredExceptionThrown, member, member.ToString());
                break;
        }
    }

    // A static property or field knows of no clause.
    private void JudgeShared(ExpressionSyntax shared)
    {
        var type = new ThrownType(Flow.TypeOf(shared) as INamedTypeSymbol, string.Empty);
        if (!Exemptions.Allow(shared, type, _caught))
        {
            Dropped(shared, "the exception of " + shared, Carried.Nothing, ("it is made elsewhere", $"Make one here and pass {Handle}"), null);
        }
    }

    private bool IsRootOf(InvocationExpressionSyntax call) =>
        CauseFlow.NameOf(call) == "GetBaseException" && CauseFlow.ReceiverOf(call) is { } receiver && Flow.Of(receiver) >= Carried.Part;

    private void JudgeName(IdentifierNameSyntax name, SyntaxNode? thrown)
    {
        string text = name.Identifier.ValueText;
        if (_helpers.IsSharedException(name))
        {
            JudgeShared(name);
            return;
        }

        ExpressionSyntax[] values = [.. _caught.LastValuesOf(name)];
        if (values.Length == 0)
        {
            bool isCaught = text == _caught.Variable || Flow.Of(text) == Carried.Whole && _caught.Declares(text);
            if (isCaught && thrown is not null)
            {
                Report(CodeRules.StackLost, thrown, text);
            }
            else if (!isCaught && thrown is not null && (Flow.Of(text) == Carried.Part && _caught.Declares(text) || _caught.OuterVariables.Contains(text) || StoredExceptions.IsStoredBefore(name, _caught)))
            {
                Report(CodeRules.StoredExceptionThrown, name, text);
            }

            return;
        }

        // What is attached later, such as an entry of Data, makes any value carry the cause.
        if (!_followed.Add(text) || Flow.Of(name) == Carried.Whole && values.All(value => Flow.Of(value) < Carried.Whole))
        {
            return;
        }

        foreach (ExpressionSyntax value in values)
        {
            if (IsAlias(value))
            {
                if (thrown is not null)
                {
                    Report(_caught.Declares(text) ? CodeRules.StackLost : CodeRules.StoredExceptionThrown, _caught.Declares(text) ? thrown : name, text);
                }
            }
            else
            {
                JudgeValue(value, thrown is null ? null : name);
            }
        }

        _followed.Remove(text);
    }

    // A conversion that somebody wrote makes another object.
    private bool IsConverted(ExpressionSyntax value) => value.SyntaxTree == _caught.Model.SyntaxTree && (value is CastExpressionSyntax
        ? _caught.Model.GetSymbolInfo(value, Flow.Cancellation).Symbol is IMethodSymbol
        : _caught.Model.GetConversion(value, Flow.Cancellation).IsUserDefined);

    private bool IsAlias(ExpressionSyntax value) => value switch
    {
        _ when IsConverted(value) => false,
        IdentifierNameSyntax name => Flow.Of(name.Identifier.ValueText) == Carried.Whole && !_caught.ValuesOf(name.Identifier.ValueText).Any(),
        CastExpressionSyntax cast => IsAlias(cast.Expression),
        ParenthesizedExpressionSyntax inner => IsAlias(inner.Expression),
        PostfixUnaryExpressionSyntax postfix => IsAlias(postfix.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => IsAlias(conversion.Left),
        _ => false,
    };

    /// <summary>An exception that was thrown before, but is not the caught object.</summary>
    private void Again(ExpressionSyntax expression, SyntaxNode? thrown)
    {
        if (thrown is not null)
        {
            Report(CodeRules.StoredExceptionThrown, expression, expression.ToString());
        }
        else if (IsElement(expression) && !Exemptions.Allow(expression, new ThrownType(null, string.Empty), _caught))
        {
            Flattened(expression);
        }
    }

    private static bool IsElement(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "InnerExceptions" })
        && !(expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerExceptions" });

    private void Flattened(ExpressionSyntax part) =>
        Report(CodeRules.AggregateFlattened, part, _caught.Description, "'" + part + "'", _caught.Variable ?? "the aggregate");

    private void JudgeCreation(BaseObjectCreationExpressionSyntax creation)
    {
        var type = ThrownType.Of(creation, Flow);
        if (type.Symbol is { } symbol && !ExceptionNames.MayBeException(symbol))
        {
            return;
        }

        Carried held = Flow.Of(creation);
        if (held == Carried.Whole || creation.ArgumentList is { } arguments && Flow.HoldsOtherFailure(arguments) || Exemptions.Allow(creation, type, _caught))
        {
            return;
        }

        if (held == Carried.Part && PassesFiltered(creation))
        {
            return;
        }

        if (held == Carried.Part && PassedElement(creation) is { } element)
        {
            Flattened(element);
            return;
        }

        string name = type.Symbol?.Name ?? type.Name;
        bool given = creation.ArgumentList is { } list && list.Arguments.Any(argument => Flow.Of(argument.Expression) == Carried.Whole);
        Dropped(creation, name.Length == 0 ? "the new exception" : name, given ? Carried.Nothing : held, Reason(creation, type, name), type.CanCarryCause ? null : type.Symbol);
    }

    // "when (e.InnerException is { } failure)" catches e only for what it brings.
    private bool PassesFiltered(BaseObjectCreationExpressionSyntax creation) =>
        !ExceptionNames.IsAggregate(_caught.Type)
        && _caught.Clause.Filter is { } filter
        && filter.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(variable => creation.ArgumentList?.Arguments.Any(argument =>
            argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText && Flow.Of(name) == Carried.Part) == true);

    private ExpressionSyntax? PassedElement(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList?.Arguments.Select(argument => argument.Expression).FirstOrDefault(argument =>
            Flow.Of(argument) == Carried.Part
            && (IsElement(argument)
                || argument.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Any(member => member.Name.Identifier.ValueText == "InnerException" && ExceptionNames.IsAggregate(Flow.TypeOf(member.Expression)))));

    private void JudgeCall(InvocationExpressionSyntax call, bool isStatement)
    {
        if (Flow.Of(call) == Carried.Whole || isStatement && Flow.Of(call.ArgumentList) == Carried.Whole && !_helpers.Drops(call, Flow))
        {
            return;
        }

        BaseObjectCreationExpressionSyntax[] given = [.. call.ArgumentList.Arguments
            .Select(argument => argument.Expression)
            .Append(CauseFlow.ReceiverOf(call))
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => Flow.TypeOf(creation) is { } type ? ExceptionNames.IsException(type) : ThrownType.Of(creation, Flow).Name.EndsWith("Exception", StringComparison.Ordinal))];
        if (given.Length > 0)
        {
            Array.ForEach(given, JudgeCreation);
            return;
        }

        if (_helpers.Made(call) is { Count: > 0 } made && made.All(creation => creation.Span.Start > _caught.Clause.SpanStart && creation.Span.End < _caught.Clause.Span.End && Flow.Of(creation) == Carried.Whole))
        {
            return;
        }

        FactoryCall factory = FactoryCall.Of(call, _caught, _helpers);
        if (Flow.HoldsOtherFailure(call.ArgumentList) || !factory.MakesNewException || factory.Types.All(type => Exemptions.Allow(call, type, _caught)))
        {
            return;
        }

        Dropped(call, factory.Name, factory.IsGivenCause ? Carried.Nothing : Flow.Of(call), factory.Reason, null);
    }

    private (string Why, string Advice) Reason(BaseObjectCreationExpressionSyntax creation, ThrownType type, string name)
    {
        if (!type.CanCarryCause)
        {
            return ($"{name} has no constructor that takes one", type.Symbol!.DeclaringSyntaxReferences.Length > 0 ? $"Add one and pass {Handle}" : "Throw a type that has one");
        }

        if (creation.ArgumentList is { } arguments && Flow.HoldsForeign(arguments))
        {
            return ("the exception of the outer clause is passed instead", $"Pass {Handle}, or both in an AggregateException");
        }

        if (creation.ArgumentList?.Arguments.Any(argument => Flow.Of(argument.Expression) == Carried.Whole) == true)
        {
            return ($"the constructor of {name} does not keep it", "Hand it to the base constructor");
        }

        if (creation.ArgumentList?.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == _caught.Variable) == true)
        {
            return ($"{Handle} holds another exception by then", "Give the other one a name of its own");
        }

        return _caught.Variable is null
            ? ("the clause gives it no name", _caught.Clause.Declaration is null ? "Write 'catch (Exception cause)' and pass 'cause'" : $"Write 'catch ({_caught.TypeName} cause)' and pass 'cause'")
            : ("it is not passed", $"Pass {Handle}");
    }

    private string Handle => _caught.Variable is null ? "the caught exception" : "'" + _caught.Variable + "'";

    private void Dropped(SyntaxNode node, string name, Carried held, (string Why, string Advice) reason, INamedTypeSymbol? typeWithoutCause)
    {
        CauseFinding finding = held >= Carried.Text && typeWithoutCause is null
            ? new(CodeRules.OnlyCauseTextKept, node, [name, _caught.Description, reason.Advice], null)
            : new(CodeRules.CauseDropped, node, [name, _caught.Description, reason.Why, reason.Advice], typeWithoutCause);
        _findings[node] = finding;
    }

    private void Report(DiagnosticDescriptor rule, SyntaxNode node, params object[] arguments) => _findings[node] = new CauseFinding(rule, node, arguments, null);
}
