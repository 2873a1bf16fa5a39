using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers.Tests.Harness;

#pragma warning disable RS1001, RS1010, RS1016, RS1025, RS1026, RS1036, RS1038, RS1041, RS2008 // Bad on purpose, or not shipped.

/// <summary>Each check of the harness fails for an analyzer or a fix that breaks it.</summary>
public sealed class HarnessTests
{
    private const string TwoMarked = "class [|Bad|] { } class Good { } class [|Bad2|] { }";

    private static readonly DiagnosticDescriptor Rule = new("XX0001", "Title", "Message about {0}", "Test", DiagnosticSeverity.Warning, true);

    [Fact]
    public void Markup_keeps_text_and_spans_of_nested_and_empty_marks()
    {
        (string text, MarkedSpan[] spans) = Markup.Parse("a", "x{|EC1:y[|z|]|}{|EC2,EC3:|} \"{|\"");

        Assert.Equal("xyz \"{|\"", text);
        Assert.Equal([(null, 2, 1), ("EC1", 1, 2), ("EC2", 3, 0), ("EC3", 3, 0)], spans.Select(span => (span.Id, span.Span.Start, span.Span.Length)));
    }

    [Fact]
    public void Markup_written_back_is_the_markup_that_was_read()
    {
        const string Source = "x{|EC1:y{|EC2:z|}|}{|EC3:|}w";
        (string text, MarkedSpan[] spans) = Markup.Parse("a", Source);

        Assert.Equal(Source, Markup.Render(text, spans.Select(span => (span.Id!, span.Span))));
    }

    [Fact]
    public void An_open_mark_is_refused() =>
        Assert.Contains("closed", Assert.Throws<HarnessException>(() => Markup.Parse("a", "[|x")).Message, StringComparison.Ordinal);

    [Fact]
    public Task A_correct_analyzer_passes() => Verify.FindingsAsync<Correct>(TwoMarked);

    [Theory]
    [InlineData("class Bad { }")]
    [InlineData("class {|XX0002:Bad|} { }")]
    [InlineData("class B[|ad|] { }")]
    [InlineData("class [|Bad|] { } class [|Good|] { }")]
    public Task A_missing_finding_and_another_rule_or_place_fail(string markup) =>
        Assert.ThrowsAsync<HarnessException>(() => Verify.FindingsAsync<Correct>(markup));

    [Fact]
    public async Task Code_that_does_not_compile_fails_unless_allowed()
    {
        await Assert.ThrowsAsync<HarnessException>(() => Verify.FindingsAsync<Correct>("class [|Bad|] : Missing { }"));
        await Verify.FindingsAsync<Correct>(new TestCase("class [|Bad|] : Missing { }") { MayNotCompile = true });
    }

    [Fact]
    public Task A_crash_fails() => FailsAsync<Crashing>("threw");

    [Fact]
    public Task A_crash_over_unfinished_code_fails() => FailsAsync<CrashingOverUnfinishedCode>("threw");

    [Fact]
    public Task A_finding_in_generated_code_fails() => FailsAsync<NosyInGeneratedCode>("auto-generated");

    [Fact]
    public Task A_finding_that_no_pragma_reaches_fails() => FailsAsync<OutOfReach>("pragma");

    [Fact]
    public Task A_finding_whose_severity_is_fixed_fails() => FailsAsync<Stubborn>("severity");

    [Fact]
    public Task A_correct_fix_passes() => VerifyFix.FixAsync<Correct, Rename>(new TestCase(TwoMarked), "class Fine { } class Good { } class Fine2 { }");

    [Fact]
    public Task Another_text_than_expected_fails() =>
        Assert.ThrowsAsync<HarnessException>(() => VerifyFix.FixAsync<Correct, Rename>(new TestCase(TwoMarked), "class Fine { } class Good { } class Bad2 { }"));

    [Fact]
    public async Task A_fix_that_breaks_the_code_fails() => Assert.Contains(
        "new compiler error",
        (await Assert.ThrowsAsync<HarnessException>(() => VerifyFix.FixAsync<Correct, Breaking>(new TestCase("class [|Bad|] { }"), "class Good : Missing { }"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_without_key_or_without_fix_all_fails()
    {
        Assert.Contains("equivalence key", (await Assert.ThrowsAsync<HarnessException>(() => VerifyFix.FixAsync<Correct, Keyless>(new TestCase("class [|Bad|] { }"), "class Fine { }"))).Message, StringComparison.Ordinal);
        Assert.Contains("fix-all", (await Assert.ThrowsAsync<HarnessException>(() => VerifyFix.FixAsync<Correct, OneAtATime>(new TestCase("class [|Bad|] { }"), "class Fine { }"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_fix_where_none_is_expected_fails() =>
        Assert.ThrowsAsync<HarnessException>(() => VerifyFix.NoFixAsync<Correct, Rename>(new TestCase("class [|Bad|] { }")));

    [Fact]
    public Task Factories_of_a_catalog_bind() => Verify.FindingsAsync<Correct>(new TestCase("""
        class [|Bad|] { object Make() => App.ShopErrors.SoldOut("tea").ToException(new System.Exception()); }
        """).Additional("/app/shop.errors.yaml", """
        catalog: shop
        errors:
          sold-out:
            explain: "Expected {item} in stock, but none is left."
            fix-hint: "Order another item than {item}."
            impact: message
            who-retries: you
            params:
              item:
                type: text
                example: tea
                note: "what was ordered"
        """));

    private static async Task FailsAsync<TAnalyzer>(string why)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Assert.Contains(why, (await Assert.ThrowsAsync<HarnessException>(() => Verify.FindingsAsync<TAnalyzer>(TwoMarked))).Message, StringComparison.Ordinal);

    private abstract class BadNames : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(Look, SyntaxKind.ClassDeclaration);
        }

        protected static void Look(SyntaxNodeAnalysisContext context)
        {
            SyntaxToken name = ((ClassDeclarationSyntax)context.Node).Identifier;
            if (name.Text.StartsWith("Bad", StringComparison.Ordinal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.Text));
            }
        }
    }

    private sealed class Correct : BadNames;

    private sealed class Crashing : BadNames
    {
        public override void Initialize(AnalysisContext context) =>
            context.RegisterSyntaxNodeAction(_ => throw new InvalidOperationException("Always."), SyntaxKind.ClassDeclaration);
    }

    private sealed class CrashingOverUnfinishedCode : BadNames
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.RegisterSyntaxNodeAction(
                found => _ = ((ClassDeclarationSyntax)found.Node).CloseBraceToken.IsMissing ? throw new InvalidOperationException("No brace.") : 0,
                SyntaxKind.ClassDeclaration);
        }
    }

    private sealed class NosyInGeneratedCode : BadNames
    {
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.RegisterSyntaxNodeAction(Look, SyntaxKind.ClassDeclaration);
        }
    }

    private sealed class OutOfReach : BadNames
    {
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                found =>
                {
                    SyntaxToken name = ((ClassDeclarationSyntax)found.Node).Identifier;
                    if (name.Text.StartsWith("Bad", StringComparison.Ordinal))
                    {
                        FileLinePositionSpan line = name.GetLocation().GetLineSpan();
                        found.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(line.Path, name.Span, line.Span), name.Text));
                    }
                },
                SyntaxKind.ClassDeclaration);
        }
    }

    private sealed class Stubborn : BadNames
    {
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                found =>
                {
                    // Speaks only where nobody has configured it: the finding cannot become an error.
                    if (!found.Options.AnalyzerConfigOptionsProvider.GetOptions(found.Node.SyntaxTree).TryGetValue("dotnet_diagnostic.XX0001.severity", out _)
                        && !found.Compilation.Options.SyntaxTreeOptionsProvider!.TryGetDiagnosticValue(found.Node.SyntaxTree, "XX0001", default, out _))
                    {
                        Look(found);
                    }
                },
                SyntaxKind.ClassDeclaration);
        }
    }

    private class Rename : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["XX0001"];

        protected virtual string? Key => "Rename";

        public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Rename", async cancellation => context.Document.WithText((await context.Document.GetTextAsync(cancellation)).WithChanges(Change(context.Span))), Key),
                context.Diagnostics);
            return Task.CompletedTask;
        }

        protected virtual TextChange Change(TextSpan name) => new(new TextSpan(name.Start, 3), "Fine");
    }

    private sealed class Breaking : Rename
    {
        protected override TextChange Change(TextSpan name) => new(name, "Good : Missing");
    }

    private sealed class Keyless : Rename
    {
        protected override string? Key => null;
    }

    private sealed class OneAtATime : Rename
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }
}
