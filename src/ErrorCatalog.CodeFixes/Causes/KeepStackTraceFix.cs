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
/// EC1104: throws through <c>ExceptionDispatchInfo</c>. The compiler does not know that its methods never return; where it asks
/// for a value or an assignment on the way out, a <c>throw;</c> that is never reached follows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class KeepStackTraceFix : SolutionEditFix
{
    private const string Namespace = "System.Runtime.ExceptionServices";

    private const string Type = "ExceptionDispatchInfo";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.StoredExceptionThrown.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.KeepStackTrace";

    private protected override string? TitleOfAll => "Throw them with their stack traces";

    private protected override async Task<string?> PlanAsync(SolutionEdit edit, Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree is not { } tree
            || await edit.InAsync(tree, cancellation).ConfigureAwait(false) is not var (source, model)
            || (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ThrowStatementSyntax>() is not { Expression: { } thrown } statement
            || EnclosingCatch.Of(statement) is not { } clause
            || model.Compilation.GetTypeByMetadataName(Namespace + "." + Type) is not { } dispatch)
        {
            return null;
        }

        bool hasThrow = dispatch.GetMembers("Throw").OfType<IMethodSymbol>().Any(method => method.IsStatic && method.Parameters.Length == 1);
        string after = hasThrow ? ".Throw(" + thrown + ");" : ".Capture(" + thrown + ").Throw();";
        bool isEnough = Compiles(statement, "global::" + Namespace + "." + Type + after, model, cancellation);

        // 'finally' inside the clause is no place for 'throw;'.
        if (!isEnough && statement.Ancestors().TakeWhile(ancestor => ancestor != clause).Any(ancestor => ancestor is FinallyClauseSyntax))
        {
            return null;
        }

        string call = source.Name(Namespace, Type, statement.SpanStart) + after;
        string needed = isEnough ? call : call + " throw;";
        bool embedded = !isEnough && statement.Parent is not (BlockSyntax or SwitchSectionSyntax);
        source.Replace(statement.Span, embedded ? "{ " + needed + " }" : needed);
        return $"Throw '{thrown}' with its stack trace";
    }

    /// <summary>True when the code around compiles as well with a call in place of the throw.</summary>
    private static bool Compiles(ThrowStatementSyntax statement, string call, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxTree tree = statement.SyntaxTree;
        SyntaxTree changed = tree.WithChangedText(tree.GetText(cancellation).WithChanges(new TextChange(statement.Span, call)));
        SyntaxNode member = statement.Ancestors().First(ancestor => ancestor is MemberDeclarationSyntax);
        SyntaxNode after = changed.GetRoot(cancellation).FindToken(member.SpanStart).Parent!.AncestorsAndSelf().First(ancestor => ancestor.RawKind == member.RawKind && ancestor.SpanStart == member.SpanStart);
        SemanticModel check = model.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        return Errors(check, after.Span, cancellation) <= Errors(model, member.Span, cancellation);
    }

    private static int Errors(SemanticModel model, TextSpan span, CancellationToken cancellation) =>
        model.GetDiagnostics(span, cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
