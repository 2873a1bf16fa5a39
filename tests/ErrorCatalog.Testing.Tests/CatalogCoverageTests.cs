using System.Reflection;
using ErrorCatalog.Resolution;

namespace ErrorCatalog.Testing.Tests;

public sealed class CatalogCoverageTests
{
    private static readonly Assembly Tests = typeof(CatalogCoverageTests).Assembly;
    private static readonly CatalogCoverage Coverage = CatalogCoverage.Of<ResolutionErrors>(Tests);

    [Fact]
    public void Entries_are_tested_whose_class_or_factory_a_test_names()
    {
        // These two lines are what the coverage is about.
        Assert.IsNotType<ReferenceUnresolved>(ShopErrors.CardRefused("1"));
        Assert.Equal(10, ResolutionErrors.ResponseTooLarge("example.org", 10).Limit);

        Assert.Equal(["ReferenceUnresolved", "ResponseTooLarge"], Coverage.Tested.Order(StringComparer.Ordinal));
        Assert.Contains("TooManyRedirects", Coverage.Untested);
    }

    [Fact]
    public void An_entry_without_a_test_fails_unless_it_is_excepted()
    {
        string message = Assert.Throws<ProblemAssertionException>(() => Coverage.AssertComplete()).Message;

        Assert.Contains("TooManyRedirects", message, StringComparison.Ordinal);
        Assert.DoesNotContain("ReferenceUnresolved", message, StringComparison.Ordinal);
        Coverage.AssertComplete(Coverage.Untested);
    }

    [Fact]
    public void An_exception_that_is_not_needed_any_more_fails()
    {
        ProblemAssertionException failure = Assert.Throws<ProblemAssertionException>(() => Coverage.AssertComplete([.. Coverage.Untested, "ReferenceUnresolved"]));

        Assert.Contains("but got: ReferenceUnresolved.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_within_the_tests_themselves_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CatalogCoverage.Of<ShopErrors>(Tests));
    }
}
