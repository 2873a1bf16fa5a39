using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1206: codes and keys of the catalog are not written as literals.</summary>
public sealed class CodeLiteralTests
{
    [Fact]
    public Task Literals_that_repeat_a_code_or_key_are_found() => Verify.FindingsAsync<CodeLiteralAnalyzer>(Shop.Code("""
            bool A(Problem problem) => problem.Code == [|"e.p.shop.too-many-items"|];
            bool B(ProblemDescriptor entry) => entry.Key == [|"gone"|] || [|"order-not-found"|] == entry.Key;
            bool C(Problem problem) => problem.Code is [|"storage-down"|];
            string D() => [|"e.p.shop.too-many-items"|];
            int E(Problem problem) { switch (problem.Code) { case [|"gone"|]: return 1; default: return 0; } }
            bool F(Problem problem) => string.Equals(problem.Code, [|"storage-down"|], StringComparison.Ordinal);
        """));

    [Fact]
    public Task Everyday_words_and_places_for_constants_are_left_alone() => Verify.FindingsAsync<CodeLiteralAnalyzer>(Shop.Code("""
            private const string Code = "e.p.shop.too-many-items";
            string A() => "gone";
            string B() => "storage-down";
            [Obsolete("e.p.shop.too-many-items")] void C(string text = "e.p.shop.too-many-items") { }
            bool D(string word) => word == "gone";
            string E() => $"e.p.shop.{Code}";
            bool F(Problem problem) => problem.Code.StartsWith("e.p.shop.too-many-items", StringComparison.Ordinal);
        """));

    [Fact]
    public Task The_fix_writes_the_descriptor() => VerifyFix.FixAsync<CodeLiteralAnalyzer, UseDescriptorFix>(
        Shop.Code("""
                bool A(Problem problem) => problem.Code == [|"e.p.shop.too-many-items"|];
                bool B(ProblemDescriptor entry) => entry.Key == [|"gone"|];
            """),
        Shop.File("""
                bool A(Problem problem) => problem.Code == ShopErrors.Descriptors.TooManyItems.Code;
                bool B(ProblemDescriptor entry) => entry.Key == ShopErrors.Descriptors.Gone.Key;
            """));

    [Fact]
    public Task A_pattern_takes_no_descriptor() => VerifyFix.NoFixAsync<CodeLiteralAnalyzer, UseDescriptorFix>(Shop.Code("""
            bool C(Problem problem) => problem.Code is [|"storage-down"|];
        """));

    [Fact]
    public Task All_literals_of_a_file_share_the_import_that_they_need() => VerifyFix.FixAsync<CodeLiteralAnalyzer, UseDescriptorFix>(
        Shop.With(Shop.Elsewhere("""
                bool A(ProblemDescriptor entry) => entry.Key == [|"gone"|];
                bool B(ProblemDescriptor entry) => entry.Key == [|"storage-down"|];
                bool C(ProblemDescriptor entry) => entry.Key == [|"gone"|];
            """)),
        Shop.Elsewhere(
            """
                bool A(ProblemDescriptor entry) => entry.Key == ShopErrors.Descriptors.Gone.Key;
                bool B(ProblemDescriptor entry) => entry.Key == ShopErrors.Descriptors.StorageDown.Key;
                bool C(ProblemDescriptor entry) => entry.Key == ShopErrors.Descriptors.Gone.Key;
            """,
            "using App;\n"));
}
