using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>Reports what is wrong with the message at one place.</summary>
internal sealed class MessageFindings
{
    private const int LongestQuote = 60;

    private readonly SyntaxNodeAnalysisContext _context;
    private readonly MessageSite _site;
    private readonly RuleSettings _settings;
    private readonly SemanticModel _model;

    internal MessageFindings(SyntaxNodeAnalysisContext context, MessageSite site, RuleSettings settings)
    {
        _context = context;
        _site = site;
        _settings = settings;
        _model = context.SemanticModel;
    }

    internal void Report()
    {
        Swapped();
        if (_site.Slot.Argument is not { } argument)
        {
            return;
        }

        ScopeValues scope = ScopeValues.Around(_site.Node);
        MessageContext? surroundings = null;
        foreach (MessageText text in new MessageTextReader(_model, _context.CancellationToken).Read(argument.Expression))
        {
            Secrets(text);
            Format(text, argument);
            if (text.IsKnown && _settings.Languages.Contains("en", StringComparer.OrdinalIgnoreCase))
            {
                surroundings ??= _site.Context(_model, scope, _context.CancellationToken);
                Judge(text, surroundings, scope);
            }
        }
    }

    private void Judge(MessageText text, MessageContext surroundings, ScopeValues scope)
    {
        MessageVerdict verdict = MessageWording.Judge(text.Parts, surroundings);
        DiagnosticDescriptor? rule = verdict.Shape switch
        {
            MessageShape.BothMissing => CodeRules.NeitherHalfSaid,
            MessageShape.ExpectedMissing => CodeRules.ExpectedUnsaid,
            MessageShape.ActualMissing => CodeRules.ActualUnsaid,
            MessageShape.Filler => CodeRules.VagueMessage,
            MessageShape.NoText => CodeRules.NoMessageText,
            _ => null,
        };
        (ExpressionSyntax? value, string role) = Insertable(text, scope);
        if (rule is not null)
        {
            string quote = verdict.Evidence.Length > 0 ? Quote(verdict.Evidence) : Quote(Whole(text));

            // A reason that was caught and is withheld cannot be made up for by a value.
            ExpressionSyntax? helpful = verdict.AsksForReason && surroundings.WithholdsCause ? null : value;
            Add(rule, text.Root.GetLocation(), Properties(helpful, verdict.AsksForReason ? MessageAnalyzer.KeyRole : role), quote, verdict.Lack);
        }
        else if (verdict.Shape == MessageShape.BothHalves && value is not null && role == MessageAnalyzer.KeyRole && _site.Type.Length > 0 && !surroundings.AppendsValue && !surroundings.AppendsIdentity && !text.Holes.Any(IsOfTheMoment))
        {
            Add(CodeRules.ValueUnsaid, text.Root.GetLocation(), Properties(value, role), value.ToString());
        }
    }

    private bool IsOfTheMoment(ExpressionSyntax hole) => HoleClassifier.Of(hole, false) is HoleKind.Value or HoleKind.Reason or HoleKind.Text && !(hole is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>The value that a fix may put into the message: printable, no secret and not there yet.</summary>
    private (ExpressionSyntax? Value, string Role) Insertable(MessageText text, ScopeValues scope)
    {
        foreach ((ExpressionSyntax? candidate, string role) in new[] { (scope.Key, MessageAnalyzer.KeyRole), (scope.Compared, MessageAnalyzer.ValueRole), (NamedArgument(), MessageAnalyzer.ValueRole) })
        {
            if (candidate is null || text.Holes.Any(hole => MessageTextReader.Strip(hole).IsEquivalentTo(candidate)))
            {
                continue;
            }

            if (PrintableTypes.IsPrintable(_model.GetTypeInfo(candidate, _context.CancellationToken).Type) && !SecretNames.IsSecret(candidate, _model, _context.CancellationToken) && !_model.GetConstantValue(candidate, _context.CancellationToken).HasValue)
            {
                return (candidate, role);
            }
        }

        return default;
    }

    // "nameof(count)" beside the message tells which parameter is at fault.
    private IdentifierNameSyntax? NamedArgument()
    {
        foreach (ArgumentSyntax argument in _site.Arguments)
        {
            if (argument != _site.Slot.Argument && argument.Expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 } call && call.ArgumentList.Arguments[0].Expression is IdentifierNameSyntax name)
            {
                return name;
            }
        }

        return null;
    }

    private static ImmutableDictionary<string, string?> Properties(ExpressionSyntax? value, string role) => value is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(MessageAnalyzer.ValueProperty, value.ToString()).Add(MessageAnalyzer.ValueRoleProperty, role);

    private void Swapped()
    {
        MessageSlot slot = _site.Slot;
        if (!slot.Misplaced || slot.Argument is not { } message)
        {
            return;
        }

        bool nameFirst = _site.Type is "ArgumentNullException" or "ArgumentOutOfRangeException";
        string expected = nameFirst ? "the parameter's name as the first argument of " + _site.Type : "the message as the first argument of " + _site.Type;
        string got = nameFirst ? "a message" : "a name";
        string fix = slot.NameInstead is not null ? "Swap the two" : "Pass the name first, then the message";
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (slot.NameInstead is null && TestedParameter() is { } parameter)
        {
            properties = properties.Add(MessageAnalyzer.ParameterProperty, parameter);
        }

        Add(CodeRules.MessageAndNameSwapped, (nameFirst ? message : slot.NameInstead ?? message).GetLocation(), properties, expected, got, fix);
    }

    // The only parameter that the condition around the throw is about.
    private string? TestedParameter()
    {
        string[] parameters =
        [
            .. _site.Node.Ancestors()
                .TakeWhile(node => !EnclosingCatch.IsFunction(node))
                .OfType<IfStatementSyntax>()
                .Select(test => test.Condition)
                .Take(1)
                .SelectMany(condition => condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                .Where(name => _model.GetSymbolInfo(name, _context.CancellationToken).Symbol is IParameterSymbol)
                .Select(name => name.Identifier.ValueText)
                .Distinct(),
        ];
        return parameters.Length == 1 ? parameters[0] : null;
    }

    private void Secrets(MessageText text)
    {
        foreach (ExpressionSyntax hole in text.Holes)
        {
            if (SecretNames.IsSecret(hole, _model, _context.CancellationToken))
            {
                Add(CodeRules.SecretInMessage, hole.GetLocation(), ImmutableDictionary<string, string?>.Empty, hole.ToString());
            }
        }
    }

    private void Format(MessageText text, ArgumentSyntax argument)
    {
        if (text.FormatFault is { } fault)
        {
            Add(CodeRules.FormatDoesNotFit, text.Root.GetLocation(), ImmutableDictionary<string, string?>.Empty, fault, "Give each hole its value and each value its hole");
        }
        else if (!text.IsFormatted && UnfilledHole.In(text, argument, _site, _model, _context.CancellationToken) is { } hole)
        {
            Add(
                CodeRules.FormatDoesNotFit,
                text.Root.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(MessageAnalyzer.HoleProperty, hole),
                $"a value in place of {{{hole}}}, but the text is not interpolated and would show the braces",
                char.IsDigit(hole[0]) ? "Use string.Format or an interpolated string" : "Put '$' before the text");
        }
    }

    private void Add(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _context.ReportDiagnostic(Diagnostic.Create(rule, location, properties, arguments));

    private static string Whole(MessageText text) => string.Concat(text.Parts.Select(part => part.Hole is null ? part.Text : "{" + part.Text + "}"));

    private static string Quote(string text)
    {
        string line = text.Replace("\r", string.Empty).Replace('\n', ' ');
        return line.Trim().Length == 0 ? "no text" : "'" + (line.Length > LongestQuote ? line.Substring(0, LongestQuote) + "…" : line) + "'";
    }
}
