namespace ErrorCatalog.AspNetCore.Tests.Results;

public sealed class EntryTests
{
    [Fact]
    public void An_entry_is_found_by_its_class()
    {
        Assert.Same(ShopErrors.Descriptors.OutOfStock, ShopErrors.Catalog.Find(typeof(OutOfStock)));
        Assert.Null(ShopErrors.Catalog.Find(typeof(Problem)));
        Assert.Null(ShopErrors.Catalog.Find(typeof(string)));
        Assert.Same(ShopErrors.Descriptors.ShopIsBusy, new ProblemCatalogSet(HttpErrors.Catalog, ShopErrors.Catalog).Find(typeof(ShopIsBusy)));
    }

    [Fact]
    public void An_example_has_the_example_values_in_their_types()
    {
        OutOfStock example = Assert.IsType<OutOfStock>(ShopErrors.Descriptors.OutOfStock.CreateExample());

        Assert.Equal(("pen-7", 2L), (example.Product, example.Left));
        Assert.Throws<InvalidOperationException>(() => ProblemDescriptor.Unknown("e.p.nobody").CreateExample());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(399)]
    [InlineData(600)]
    public void Only_a_status_of_an_error_can_be_given(int status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShopErrors.ShopIsBusy().WithHttpStatus(status));

    [Fact]
    public void A_status_of_the_occurrence_wins()
    {
        Problem problem = ShopErrors.ShopIsBusy();

        Assert.Equal((507, problem.Id), (problem.WithHttpStatus(507).HttpStatus, problem.WithHttpStatus(507).Id));
    }

    [Fact]
    public void An_exception_says_neither_internal_nor_secret_values()
    {
        ProblemException thrown = ShopErrors.PaymentFailed("Acme", "hostile-account", "hostile-card").ToException();

        Assert.Equal("Expected Acme to charge [account] with card [card], but it refused. [e.m.shop.payment-failed]", thrown.Message);
        Assert.DoesNotContain("hostile", thrown.ToString(), StringComparison.Ordinal);
    }
}
