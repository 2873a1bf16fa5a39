using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>The fix that rewrites a message for its author to fill in. Only a person knows what was expected, so it never fixes all.</summary>
public sealed class SkeletonTests
{
    [Theory]
    [InlineData("void A() => throw new InvalidOperationException({|EC1005:\"Something went wrong.\"|});", "void A() => throw new InvalidOperationException(\"Expected …, but got ….\");")]
    [InlineData("void A(string mode) => throw new InvalidOperationException({|EC1002:$\"Unknown mode: {mode}\"|});", "void A(string mode) => throw new InvalidOperationException($\"Expected …, but got '{mode}'.\");")]
    [InlineData("void A(int mode) => throw new InvalidOperationException({|EC1002:\"Unknown mode \" + mode|});", "void A(int mode) => throw new InvalidOperationException($\"Expected …, but got {mode}.\");")]
    [InlineData("void A(int hops) => throw new ArgumentException({|EC1006:nameof(hops)|});", "void A(int hops) => throw new ArgumentException($\"Expected …, but got {hops}.\", nameof(hops));")]
    [InlineData("void A(int hops) => throw new ArgumentException({|EC1006:\"hops\"|});", "void A(int hops) => throw new ArgumentException(\"Expected …, but got ….\", \"hops\");")]
    [InlineData("void A(int hops) { if (hops > 9) throw new InvalidOperationException(/* a */ {|EC1001:\"Invalid hops.\"|} /* b */); }", "void A(int hops) { if (hops > 9) throw new InvalidOperationException(/* a */ $\"Expected …, but got {hops}.\" /* b */); }")]
    [InlineData("void A(string a, string b) => throw new InvalidOperationException({|EC1002:$\"Unknown mode {a} in {b}.\"|});", "void A(string a, string b) => throw new InvalidOperationException(\"Expected …, but got ….\");")]
    public Task The_fix_leaves_a_skeleton_with_the_value_that_the_code_knows(string before, string after) => VerifyFix.FixAsync<MessageAnalyzer, MessageSkeletonFix>(
        Router.Code(before),
        new Dictionary<string, string>(StringComparer.Ordinal) { [TestCase.MainFile] = Router.File(after) },
        hasFixAll: false);
}
