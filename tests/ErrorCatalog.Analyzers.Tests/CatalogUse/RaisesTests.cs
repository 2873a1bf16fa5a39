using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1208 and EC1209: members raise what they are documented to raise, and document what they raise.</summary>
public sealed class RaisesTests
{
    [Fact]
    public Task Attributes_that_are_not_true_are_found() => Verify.FindingsAsync<RaisesAnalyzer>(Shop.Code("""
            [{|EC1208:Raises(typeof(OrderNotFound))|}] public int A(string id) => id.Length;
            [Raises(typeof(StorageDown)), {|EC1208:Raises(typeof(OrderNotFound))|}] public void B() => throw ShopErrors.StorageDown().ToException();
            [{|EC1208:Raises(typeof(OrderNotFound))|}] public void C() => Helper();
            private void Helper() => throw ShopErrors.StorageDown().ToException();
        """));

    [Fact]
    public Task What_a_member_raises_itself_or_through_others_is_true() => Verify.FindingsAsync<RaisesAnalyzer>(Shop.Code("""
            [Raises(typeof(StorageDown))] public void A() => throw ShopErrors.StorageDown().ToException();
            [Raises(typeof(OrderNotFound))] public Outcome<int> B(string id) => ShopErrors.OrderNotFound(id);
            [Raises(typeof(StorageDown))] public void C() => Helper();
            private void Helper() => Deep();
            private void Deep() { if (DateTime.Now.Year > 1) throw ShopErrors.StorageDown().ToException(); }
            [Raises(typeof(StorageDown))] public void D(Action action) => action();
            [Raises(typeof(StorageDown))] public void E(IOrders orders) => orders.Load();
            [Raises(typeof(StorageDown))] public void F(Exception known) => throw known;
            [Raises(typeof(StorageDown))] public int G { get => throw ShopErrors.StorageDown().ToException(); }
            public interface IOrders { void Load(); }
            public abstract class Base { [Raises(typeof(StorageDown))] public abstract void Load(); }
        """));

    [Fact]
    public Task Problems_that_are_left_out_are_found() => Verify.FindingsAsync<RaisesAnalyzer>(Shop.Code("""
            [Raises(typeof(StorageDown))]
            public Outcome<int> A(string id)
            {
                if (id.Length == 0) return {|EC1209:ShopErrors.OrderNotFound(id)|};
                throw ShopErrors.StorageDown().ToException();
            }
            public void B() => throw ShopErrors.StorageDown().ToException();
            [Raises(typeof(StorageDown))]
            public void C()
            {
                try { throw ShopErrors.BrokenForGood().ToException(); } catch (ProblemException e) { throw ShopErrors.StorageDown().ToException(e); }
            }
        """));

    [Fact]
    public Task An_attribute_with_another_name_counts_too() => Verify.FindingsAsync<RaisesAnalyzer>(Shop.Code("""
            [{|EC1208:Documented(typeof(OrderNotFound))|}] public int A(string id) => id.Length;
        """).Source("/app/Names.cs", "global using DocumentedAttribute = ErrorCatalog.RaisesAttribute;\n"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("[Raises(typeof(StorageDown))] ", 1)]
    public async Task Members_are_read_only_where_the_attribute_is_used(string attribute, int readers) =>
        Assert.Equal(readers, await AnalysisRun.BlockReadersAsync(Shop.Code(attribute + "public void A() => throw ShopErrors.StorageDown().ToException();"), new RaisesAnalyzer()));

    [Fact]
    public Task The_fix_adds_the_attribute() => VerifyFix.FixAsync<RaisesAnalyzer, RaisesFix>(
        Shop.Code("""
                [Raises(typeof(StorageDown))]
                public Outcome<int> A(string id)
                {
                    if (id.Length == 0) return {|EC1209:ShopErrors.OrderNotFound(id)|};
                    throw ShopErrors.StorageDown().ToException();
                }
            """),
        Shop.File("""
                [Raises(typeof(StorageDown))]
                [Raises(typeof(OrderNotFound))]
                public Outcome<int> A(string id)
                {
                    if (id.Length == 0) return ShopErrors.OrderNotFound(id);
                    throw ShopErrors.StorageDown().ToException();
                }
            """));

    [Fact]
    public Task The_fix_removes_the_attribute() => VerifyFix.FixAsync<RaisesAnalyzer, RaisesFix>(
        Shop.Code("""
                [{|EC1208:Raises(typeof(OrderNotFound))|}]
                public int A(string id) => id.Length;
                [Raises(typeof(StorageDown)), {|EC1208:Raises(typeof(OrderNotFound))|}]
                public void B() => throw ShopErrors.StorageDown().ToException();
            """),
        Shop.File("""
                public int A(string id) => id.Length;
                [Raises(typeof(StorageDown))]
                public void B() => throw ShopErrors.StorageDown().ToException();
            """));

    [Fact]
    public Task A_member_gets_all_its_missing_attributes() => VerifyFix.FixAsync<RaisesAnalyzer, RaisesFix>(
        Shop.Code("""
                [Raises(typeof(StorageDown))]
                public Outcome<int> A(string id)
                {
                    if (id.Length == 0) return {|EC1209:ShopErrors.OrderNotFound(id)|};
                    if (id.Length == 1) return {|EC1209:ShopErrors.Gone()|};
                    throw ShopErrors.StorageDown().ToException();
                }
            """),
        Shop.File("""
                [Raises(typeof(StorageDown))]
                [Raises(typeof(OrderNotFound))]
                [Raises(typeof(Gone))]
                public Outcome<int> A(string id)
                {
                    if (id.Length == 0) return ShopErrors.OrderNotFound(id);
                    if (id.Length == 1) return ShopErrors.Gone();
                    throw ShopErrors.StorageDown().ToException();
                }
            """));
}
