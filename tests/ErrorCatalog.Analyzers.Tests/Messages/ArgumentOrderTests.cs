using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>EC1007: message and parameter name stand in their own places.</summary>
public sealed class ArgumentOrderTests
{
    [Fact]
    public Task A_message_where_a_name_belongs_is_found_and_the_other_way_round() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new ArgumentException({|EC1007:nameof(hops)|}, $"Expected at most 9 hops, but got {hops}.");
            void B(int hops) => throw new ArgumentException({|EC1007:"hops"|}, $"Expected at most 9 hops, but got {hops}.");
            void C(string name) => throw new ArgumentNullException({|EC1007:"The name must not be null."|}, nameof(name));
            void D(string name) => throw new ArgumentNullException({|EC1007:"The name must not be null."|});
            void E(int hops) => throw new ArgumentOutOfRangeException({|EC1007:$"Expected at most 9 hops, but got {hops}."|});
        """));

    [Fact]
    public Task The_right_order_is_fine() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new ArgumentException($"Expected at most 9 hops, but got {hops}.", nameof(hops));
            void B(string name) => throw new ArgumentNullException(nameof(name), "The name must not be null.");
            void C(string name) => throw new ArgumentNullException("name");
            void D(int hops) => throw new ArgumentOutOfRangeException(nameof(hops), hops, "Expected at most 9 hops.");
            void E(Exception e) => throw new ArgumentOutOfRangeException("The route is already open.", e);
            void F(string name) => throw new ArgumentException(paramName: nameof(name), message: "The name must not be empty.");
            void G(int hops) => throw new ArgumentOutOfRangeException("sum of hops", $"Expected at most 9 hops, but got {hops}.");
        """));

    [Fact]
    public Task The_fix_swaps_the_two_and_keeps_comments_at_their_places() => VerifyFix.FixAsync<MessageAnalyzer, SwapMessageFix>(
        Router.Code(""""
            void A(int hops) => throw new ArgumentException({|EC1007:nameof(hops)|}, $"Expected at most 9 hops, but got {hops}.");
            void B(string name) => throw new ArgumentNullException(
                {|EC1007:@"The name must not be null."|}, // first
                nameof(name)); // second
            void C(string name, Exception e) => throw new ArgumentException({|EC1007:"name"|}, """The name must not be empty.""", e);
        """"),
        Router.File(""""
            void A(int hops) => throw new ArgumentException($"Expected at most 9 hops, but got {hops}.", nameof(hops));
            void B(string name) => throw new ArgumentNullException(
                nameof(name), // first
                @"The name must not be null."); // second
            void C(string name, Exception e) => throw new ArgumentException("""The name must not be empty.""", "name", e);
        """"));

    [Fact]
    public Task A_message_alone_gets_the_name_of_the_only_parameter_that_was_tested() => VerifyFix.FixAsync<MessageAnalyzer, SwapMessageFix>(
        Router.Code("""
            void A(string name)
            {
                if (name is null) throw new ArgumentNullException({|EC1007:"The name must not be null."|});
            }
            void B(int low, int high)
            {
                if (low > high) throw new ArgumentOutOfRangeException({|EC1007:$"Expected at most {high}, but got {low}."|});
            }
            void C() => throw new ArgumentNullException({|EC1007:"The name must not be null."|});
        """),
        Router.File("""
            void A(string name)
            {
                if (name is null) throw new ArgumentNullException(nameof(name), "The name must not be null.");
            }
            void B(int low, int high)
            {
                if (low > high) throw new ArgumentOutOfRangeException(null, $"Expected at most {high}, but got {low}.");
            }
            void C() => throw new ArgumentNullException(null, "The name must not be null.");
        """));
}
