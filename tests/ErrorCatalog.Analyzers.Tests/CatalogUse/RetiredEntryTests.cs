using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1210: a retired entry is no longer raised.</summary>
public sealed class RetiredEntryTests
{
    [Fact]
    public Task Calls_of_retired_factories_are_found_and_reading_is_fine() => Verify.FindingsAsync<RetiredEntryAnalyzer>(Shop.Code("""
            Problem A(string id) => [|ShopErrors.NoSuchOrder(id)|];
            Problem B() => [|ShopErrors.Gone()|];
            bool C(Problem problem) => problem is NoSuchOrder;
            string D() => ShopErrors.Descriptors.Gone.Code;
            Problem E(string id) => ShopErrors.OrderNotFound(id);
        """));

    [Fact]
    public Task The_fix_calls_the_successor() => VerifyFix.FixAsync<RetiredEntryAnalyzer, UseSuccessorFix>(
        Shop.Code("    Problem A(string id) => id.Length > 3 ? [|ShopErrors.NoSuchOrder(id)|] : [|ShopErrors.NoSuchOrder(order: id + \"x\")|];"),
        Shop.File("    Problem A(string id) => id.Length > 3 ? ShopErrors.OrderNotFound(id) : ShopErrors.OrderNotFound(order: id + \"x\");"));

    [Fact]
    public Task A_deprecated_entry_is_told_and_fixed_like_a_retired_one() => VerifyFix.FixAsync<RetiredEntryAnalyzer, UseSuccessorFix>(
        new TestCase(Shop.File("    Problem A(string id) => [|ShopErrors.NoSuchOrder(id)|];")).Additional(Shop.CatalogPath, Shop.Catalog.Replace("retired: { since: 2.0.0", "deprecated: { since: 2.0.0", StringComparison.Ordinal)),
        Shop.File("    Problem A(string id) => ShopErrors.OrderNotFound(id);"));

    [Fact]
    public Task Without_a_successor_there_is_no_fix() => VerifyFix.NoFixAsync<RetiredEntryAnalyzer, UseSuccessorFix>(Shop.Code("    Problem B() => [|ShopErrors.Gone()|];"));
}
