using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1201: an error of the catalog is made by its factory.</summary>
public sealed class MatchingEntryTests
{
    [Fact]
    public Task Exceptions_with_the_text_of_an_entry_are_found() => Verify.FindingsAsync<MatchingEntryAnalyzer>(Shop.Code("""
            void A(string id) => throw [|new KeyNotFoundException($"Expected an existing order, but '{id}' does not exist")|];
            void B(int most, int n) { throw [|new ArgumentException("expected at most " + most + " items in an order, but got " + n + ".", nameof(n))|]; }
            void C(int most, int n) { throw [|new InvalidOperationException(string.Format("Expected at most {0} items in an order, but got {1}.", most, n))|]; }
            void D() => throw [|new IOException("Expected the storage to answer but it did not.")|];
        """));

    [Fact]
    public Task Other_texts_other_values_and_exceptions_that_carry_more_are_left_alone() => Verify.FindingsAsync<MatchingEntryAnalyzer>(Shop.Code("""
            void A(string id) => throw new KeyNotFoundException($"Expected an existing order, but the order '{id}' does not exist");
            void B(object most, string n) { throw new ArgumentException("Expected at most " + most + " items in an order, but got " + n + "."); }
            void C() => throw new NotSupportedException("Expected the storage to answer, but it did not.");
            void D(int n) => throw new ArgumentOutOfRangeException(nameof(n), n, "Expected the storage to answer, but it did not.");
            Exception E() => new IOException("Expected the storage to answer, but it did not.");
            void F() => throw new IOException("It is gone for good.");
        """));

    [Fact]
    public Task The_fix_calls_the_factory_with_the_values_and_the_cause() => VerifyFix.FixAsync<MatchingEntryAnalyzer, UseFactoryFix>(
        Shop.Code("""
                void A(Guid id) => throw [|new KeyNotFoundException($"Expected an existing order, but '{id}' does not exist.")|];
                void B(int most, byte n) { throw [|new ArgumentException($"Expected at most {most} items in an order, but got {n}.", nameof(n))|]; }
                void C() { try { C(); } catch (IOException e) { throw [|new InvalidOperationException("Expected the storage to answer, but it did not.", e)|]; } }
                void D() { try { D(); } catch (IOException e) { throw [|new InvalidOperationException("Expected the storage to answer, but it did not.")|]; } }
            """),
        Shop.File("""
                void A(Guid id) => throw ShopErrors.OrderNotFound($"{id}").ToException();
                void B(int most, byte n) { throw ShopErrors.TooManyItems(most, n).ToException(); }
                void C() { try { C(); } catch (IOException e) { throw ShopErrors.StorageDown().ToException(e); } }
                void D() { try { D(); } catch (IOException e) { throw ShopErrors.StorageDown().ToException(e); } }
            """));

    [Fact]
    public Task All_messages_of_a_file_share_the_import_that_they_need() => VerifyFix.FixAsync<MatchingEntryAnalyzer, UseFactoryFix>(
        Shop.With(Shop.Elsewhere("""
                void A(string id) => throw [|new KeyNotFoundException($"Expected an existing order, but '{id}' does not exist.")|];
                void B() => throw [|new IOException("Expected the storage to answer, but it did not.")|];
            """)),
        Shop.Elsewhere(
            """
                void A(string id) => throw ShopErrors.OrderNotFound(id).ToException();
                void B() => throw ShopErrors.StorageDown().ToException();
            """,
            "using App;\n"));
}
