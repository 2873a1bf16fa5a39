using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Where a caught exception may be replaced without being its successor's cause.</summary>
internal static class Exemptions
{
    // What writers say who keep a cause back on purpose. Whoever says so in the clause or on the exception type has decided.
    private static readonly string[] BoundaryWords =
    [
        "security", "leak", "reveal", "disclos", "attacker", "probe", "probing", "oracle", "deliberate", "intentional", "on purpose",
        "withheld", "withhold", "must not learn", "must not see", "must not know", "may not see", "may not learn", "must not be attached",
        "trust boundary", "untrusted", "outsider", "confidential", "redact",
    ];

    private static readonly string[] MemberWords = ["attacker", "trust boundary", "security boundary", "untrusted"];

    private static readonly string[] Denials = ["not ", "n't ", "never", "nobody", "no one", "cannot", "without", "avoid", "instead of", "same answer", "hide"];

    private static readonly string[] Disclosures =
    [
        "expos", "see", "learn", "know", "tell", "find out", "show", "surface", "internal", "detail", "inner", "cause", "stack", "attach", "chain", "include", "distinguish",
    ];

    private static readonly string[] Audiences =
    [
        "client", "caller", "user", "outside", "public", "anonymous", "browser", "external", "third part", "visitor", "guest", "account", "tenant", "customer",
    ];

    private static readonly string[] TypeWords = ["inner exception", "cause", "nothing else", "category only", "only a category", "only the category"];

    /// <summary>True when nobody would want the caught exception as the cause of what is thrown here.</summary>
    public static bool Allow(SyntaxNode thrown, ThrownType type, CaughtException caught)
    {
        var path = PathConditions.To(thrown, caught);
        return IsTimeLimit(thrown, type, caught, path)
            || IsUnrelatedGuard(thrown, type, caught, path)
            || IsBoundary(thrown, type, caught);
    }

    private static bool IsTimeLimit(SyntaxNode thrown, ThrownType type, CaughtException caught, PathConditions path)
    {
        bool timeout = type.IsTimeout || HoldsFreshTimeout(thrown);
        if (path.IsCancellation)
        {
            return type.IsCancellation || path.ChecksToken || timeout && (path.TestsTimeout || !path.HasCallersToken);
        }

        if (type.IsCancellation && path.ChecksToken)
        {
            return true;
        }

        return path.IsTimeLimit
            && (timeout ? CopiesNoText(thrown, caught) : CarriesElsewhere(thrown, caught));
    }

    // A clause that drops a time limit on one path and keeps every other cause has made a choice.
    private static bool CarriesElsewhere(SyntaxNode thrown, CaughtException caught) =>
        EnclosingCatch.NodesRunIn(caught.Clause.Block).Any(node =>
            node is ThrowStatementSyntax { Expression: { } other } && !other.Contains(thrown) && caught.Flow.Of(other) == Carried.Whole);

    private static bool CopiesNoText(SyntaxNode thrown, CaughtException caught) =>
        thrown is not ExpressionSyntax expression || caught.Flow.Of(expression) == Carried.Nothing;

    private static bool HoldsFreshTimeout(SyntaxNode thrown) => thrown.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        .Any(creation => ThrownType.LastName(creation.Type) is "TimeoutException");

    private static bool IsUnrelatedGuard(SyntaxNode thrown, ThrownType type, CaughtException caught, PathConditions path) =>
        InDefaultOfOtherSwitch(thrown, type, caught)
        || IsArgumentCheck(thrown, type, caught)
        || type.Name is "UnreachableException"
        || type.Name is "ArgumentNullException" && (path.TestsNull || thrown.Parent?.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        || type.Name is "ObjectDisposedException" && path.Mentions(name => name.IndexOf("ispos", StringComparison.Ordinal) >= 0 || name.IndexOf("losed", StringComparison.Ordinal) >= 0);

    // "x < 0 ? throw new ArgumentOutOfRangeException(nameof(x))" is about x, whatever was caught.
    private static bool IsArgumentCheck(SyntaxNode thrown, ThrownType type, CaughtException caught)
    {
        if (!type.Name.StartsWith("Argument", StringComparison.Ordinal) || thrown is not BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments })
        {
            return false;
        }

        string[] named = [.. arguments.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => CauseFlow.NameOf(call) == "nameof")
            .SelectMany(call => call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText)
            .Where(name => caught.Flow.Of(name) == Carried.Nothing)];
        return named.Length > 0 && thrown.Ancestors().TakeWhile(node => node != caught.Clause).Any(node =>
            (node switch
            {
                // Of two ways that both throw, the second is for the argument that passed the check.
                IfStatementSyntax choice when choice.Statement.Contains(thrown) || !choice.Statement.DescendantNodesAndSelf().Any(inner => inner is ThrowStatementSyntax) => choice.Condition,
                ConditionalExpressionSyntax choice when choice.WhenTrue.Contains(thrown) || choice.WhenFalse is ThrowExpressionSyntax && choice.WhenTrue is not ThrowExpressionSyntax => choice.Condition,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => choice.Left,
                SwitchExpressionSyntax choice => choice.GoverningExpression,
                SwitchStatementSyntax choice => choice.Expression,
                _ => null,
            })?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => Array.IndexOf(named, name.Identifier.ValueText) >= 0) == true);
    }

    // 'default:' is about the value of the switch; unless that comes out of the exception, so is the throw.
    private static bool InDefaultOfOtherSwitch(SyntaxNode thrown, ThrownType type, CaughtException caught)
    {
        foreach (SyntaxNode node in thrown.AncestorsAndSelf().TakeWhile(node => node != caught.Clause))
        {
            ExpressionSyntax? governing = node switch
            {
                SwitchSectionSyntax section when section.Labels.Any(label => label is DefaultSwitchLabelSyntax) => (section.Parent as SwitchStatementSyntax)?.Expression,
                SwitchExpressionArmSyntax { Pattern: DiscardPatternSyntax } arm => (arm.Parent as SwitchExpressionSyntax)?.GoverningExpression,
                _ => null,
            };
            if (governing is not null)
            {
                bool direct = governing.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => caught.Flow.Of(name.Identifier.ValueText) == Carried.Whole);
                return !direct && (ExceptionNames.IsProgrammerError(type.Name) || caught.Flow.Of(governing) == Carried.Nothing);
            }
        }

        return false;
    }

    private static bool IsBoundary(SyntaxNode thrown, ThrownType type, CaughtException caught)
    {
        // A type that cannot take a cause and whose documentation speaks of causes was made so.
        string[] words = type.CanCarryCause ? BoundaryWords : [.. BoundaryWords, .. TypeWords];
        if (WithheldCause.IsDeclared(type.Symbol)
            || type.Symbol is { } symbol && symbol.DeclaringSyntaxReferences.Any(reference => SaysWhy(reference.GetSyntax(caught.Flow.Cancellation).GetLeadingTrivia(), words))
            || WithheldCause.IsDeclared(caught.Model.GetEnclosingSymbol(caught.Clause.SpanStart, caught.Flow.Cancellation)))
        {
            return true;
        }

        int end = (thrown.FirstAncestorOrSelf<StatementSyntax>() ?? thrown).FullSpan.End;
        SyntaxTrivia[] comments = [.. caught.Clause.DescendantTrivia().Where(trivia => trivia.SpanStart < end)];
        SyntaxTriviaList documentation = caught.Clause.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.GetLeadingTrivia() ?? default;
        return SaysWhy(comments, BoundaryWords) || DeniesDisclosure(comments) || SaysWhy(documentation, MemberWords) || DeniesDisclosure(documentation);
    }

    private static bool SaysWhy(IEnumerable<SyntaxTrivia> trivia, string[] words) => trivia.Any(item => IsComment(item) && HasOne(item.ToFullString(), words));

    // "The client must not see the details": a denial, what would be disclosed, and to whom, in one sentence.
    private static bool DeniesDisclosure(IEnumerable<SyntaxTrivia> trivia) => trivia
        .Where(IsComment)
        .SelectMany(item => item.ToFullString().Split('.', ';', ':', '!'))
        .Any(sentence => HasOne(sentence, Audiences)
            && Array.Exists(Denials, denial => sentence.IndexOf(denial, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && HasOne(sentence.Substring(at), Disclosures)));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static bool HasOne(string text, string[] words) => Array.Exists(words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
