using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>EC1009: every hole of a message has its value.</summary>
public sealed class FormatTests
{
    [Fact]
    public Task Holes_without_values_and_values_without_holes_are_found() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new ArgumentException({|EC1009:string.Format("Expected {0}, but got {1}.", hops)|});
            void B(int hops) => throw new ArgumentException({|EC1009:string.Format("Expected 9 hops, but got {0}.", hops, 9)|});
            void C(int hops) => throw new ArgumentException({|EC1009:string.Format(CultureInfo.InvariantCulture, "Expected {0}, but got {2}.", hops, 9)|});
            void D(int hops) => throw new ArgumentException({|EC1009:"Expected at most 9 hops, but got {hops}."|});
            void E(int hops) => throw new ArgumentException({|EC1009:"Expected at most 9 hops, but got {0}."|});
        """));

    [Fact]
    public Task Holes_with_values_and_braces_that_are_meant_are_fine() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new ArgumentException(string.Format("Expected {0}, but got {1,5:N0}.", hops, 9));
            void B(int hops) => throw new ArgumentException(string.Format("Expected {{0}}, but got {0}.", hops));
            void C(object[] all) => throw new ArgumentException(string.Format("Expected {0}, but got {1}.", all));
            void D(int hops) => throw new ArgumentException($"Expected {{hops}}, but got {hops}.");
            void E(int hops) => throw new ArgumentException("Expected '{' at the start, but got '('.");
            void F(int hops) => throw new ArgumentException("Expected {name} in the route, but it is missing.");
            void G(int hops) => throw new TemplateException("Expected at most 9 hops, but got {hops}.", hops);
            class TemplateException : Exception { public TemplateException(string template, params object[] values) { } }
        """));

    [Fact]
    public Task The_fix_puts_the_sign_of_interpolation_before_the_text() => VerifyFix.FixAsync<MessageAnalyzer, InterpolateMessageFix>(
        Router.Code(""""
            void A(int hops) => throw new ArgumentException({|EC1009:"Expected at most 9 hops, but got {hops}."|});
            void B(string name) => throw new ArgumentException( /* a */ {|EC1009:@"Expected ""x"", but got {name}."|} /* b */, nameof(name));
            void C(string name) => throw new ArgumentException({|EC1009:"""Expected "x", but got {name.Length:N0}."""|});
        """"),
        Router.File(""""
            void A(int hops) => throw new ArgumentException($"Expected at most 9 hops, but got {hops}.");
            void B(string name) => throw new ArgumentException( /* a */ $@"Expected ""x"", but got {name}." /* b */, nameof(name));
            void C(string name) => throw new ArgumentException($"""Expected "x", but got {name.Length:N0}.""");
        """"));

    [Fact]
    public Task Where_a_brace_would_mean_something_else_there_is_no_fix() => VerifyFix.NoFixAsync<MessageAnalyzer, InterpolateMessageFix>(Router.Code("""
            void A(int hops) => throw new ArgumentException({|EC1009:"Expected at most 9 hops, but got {0}."|});
            void B(int hops) => throw new ArgumentException({|EC1009:"Expected {hops} and {nothing}, but the route is empty."|});
            void C(int hops) => throw new ArgumentException({|EC1009:"Expected {{9}}, but got {hops}."|});
            void D(int hops) => throw new ArgumentException({|EC1009:"Expected {9, 10}, but got {hops}."|});
            void E(int hops) => throw new ArgumentException({|EC1009:string.Format("Expected {0}, but got {1}.", hops)|});
        """));
}
