using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1203 and EC1204: the kind of an entry fits the place that raises it.</summary>
public sealed class FactoryKindTests
{
    [Fact]
    public Task Whatever_was_caught_is_not_the_clients_fault() => Verify.FindingsAsync<FactoryKindAnalyzer>(Shop.Code("""
            void A() { try { A(); } catch (Exception e) { throw {|EC1203:ShopErrors.OrderNotFound("1")|}.ToException(e); } }
            Outcome B() { try { return B(); } catch { return {|EC1203:ShopErrors.OrderNotFound("1")|}; } }
            void C() { try { C(); } catch (SystemException e) { if (DateTime.Now.Year > 1) throw {|EC1203:ShopErrors.OrderNotFound("1")|}.ToException(e); } }
        """));

    [Fact]
    public Task A_clause_that_knows_what_it_caught_may_reject() => Verify.FindingsAsync<FactoryKindAnalyzer>(Shop.Code("""
            void A() { try { A(); } catch (KeyNotFoundException e) { throw ShopErrors.OrderNotFound("1").ToException(e); } }
            void B() { try { B(); } catch (Exception e) when (e is FormatException) { throw ShopErrors.OrderNotFound("1").ToException(e); } }
            void C() { try { C(); } catch (Exception e) { if (e is FormatException) throw ShopErrors.OrderNotFound("1").ToException(e); throw; } }
            void D() { try { D(); } catch (Exception e) { throw e is FormatException ? ShopErrors.OrderNotFound("1").ToException(e) : ShopErrors.StorageDown().ToException(e); } }
            void E() { try { E(); } catch (Exception e) { throw ShopErrors.StorageDown().ToException(e); } }
            void F() { try { F(); } catch (Exception) { Func<Problem> later = () => ShopErrors.OrderNotFound("1"); later(); throw; } }
        """));

    [Fact]
    public Task A_check_of_an_argument_rejects() => Verify.FindingsAsync<FactoryKindAnalyzer>(Shop.Code("""
            void A(string id) { if (string.IsNullOrEmpty(id)) throw {|EC1204:ShopErrors.StorageDown()|}.ToException(); }
            void B(int count) { if (count < 1 || count > 9) { throw {|EC1204:ShopErrors.BrokenForGood()|}.ToException(); } }
            void C(string? id) { string text = id ?? throw {|EC1204:ShopErrors.StorageDown()|}.ToException(); text.ToString(); }
            Outcome D(int[] items) { if (items.Length == 0) return {|EC1204:ShopErrors.StorageDown()|}; return Outcome.Success; }
        """));

    [Fact]
    public Task Checks_of_the_state_of_things_may_raise_exceptions() => Verify.FindingsAsync<FactoryKindAnalyzer>(Shop.Code("""
            private readonly bool _open;
            void A(string path) { if (!File.Exists(path)) throw ShopErrors.StorageDown().ToException(); }
            void B() { if (!_open) throw ShopErrors.StorageDown().ToException(); }
            void C(Stream stream) { if (stream.ReadByte() < 0) throw ShopErrors.BrokenForGood().ToException(); }
            void D(string id) { var found = id.Length; if (found < 1) throw ShopErrors.StorageDown().ToException(); }
            void E(string id) { if (id.Length == 0) throw ShopErrors.OrderNotFound(id).ToException(); }
            void G(bool answered) { if (!answered) throw ShopErrors.StorageDown().ToException(); }
            void F(Stream stream) { if (stream.CanRead) return; throw ShopErrors.StorageDown().ToException(); }
        """));
}
