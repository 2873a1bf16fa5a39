using System.Collections.Immutable;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// EC1001–EC1009: what the messages of exceptions and of listed methods say. Looks only at places where an error is made, so code
/// that makes none costs nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a finding that holds an expression worth inserting into the message.</summary>
    public const string ValueProperty = "value";

    /// <summary>The property of a finding that tells how the value belongs to the message: <see cref="ValueRole"/> or <see cref="KeyRole"/>.</summary>
    public const string ValueRoleProperty = "role";

    /// <summary>The value broke the rule that the message states: "…, but got …".</summary>
    public const string ValueRole = "value";

    /// <summary>The value tells which thing the message is about: "…: …".</summary>
    public const string KeyRole = "key";

    /// <summary>The property of EC1007 that holds the name of the parameter at fault, when the code tells it.</summary>
    public const string ParameterProperty = "parameter";

    /// <summary>The property of EC1009 that holds what stands between the braces of a text that is not interpolated.</summary>
    public const string HoleProperty = "hole";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        CodeRules.NeitherHalfSaid,
        CodeRules.ExpectedUnsaid,
        CodeRules.ActualUnsaid,
        CodeRules.ValueUnsaid,
        CodeRules.VagueMessage,
        CodeRules.NoMessageText,
        CodeRules.MessageAndNameSwapped,
        CodeRules.SecretInMessage,
        CodeRules.FormatDoesNotFit,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!RuleGate.IsOpen(start.Options))
            {
                return;
            }

            RuleSettingsCache settings = new(start.Options);
            start.RegisterSyntaxNodeAction(
                node => Visit(node, settings),
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.BaseConstructorInitializer,
                SyntaxKind.InvocationExpression);
        });
    }

    private static void Visit(SyntaxNodeAnalysisContext context, RuleSettingsCache cache)
    {
        if (!MessageSites.MayBe(context.Node, cache))
        {
            return;
        }

        RuleSettings settings = cache.Of(context.Node.SyntaxTree);
        if (settings.IsExcluded(context.ContainingSymbol?.ContainingNamespace)
            || MessageSites.Find(context.Node, context.SemanticModel, settings, context.CancellationToken) is not { } site)
        {
            return;
        }

        MessageFindings findings = new(context, site, settings);
        findings.Report();
    }
}
