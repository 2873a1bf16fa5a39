namespace ErrorCatalog.Tests;

public sealed class ProblemDescriptorTests
{
    [Fact]
    public void A_code_that_no_catalog_declares_tells_what_its_grammar_tells()
    {
        ProblemDescriptor entry = ProblemDescriptor.Unknown("w.m.queue.full");

        Assert.False(entry.IsCatalogued);
        Assert.Equal(("w.m.queue.full", "w.m.queue.full", -1), (entry.Key, entry.Code, entry.Index));
        Assert.Equal((ProblemSeverity.Warning, ProblemImpact.Message), (entry.Severity, entry.Impact));
        Assert.Null(entry.Retry);
        Assert.Null(entry.Link);
        Assert.Empty(entry.Parameters);
    }

    [Fact]
    public void A_flat_unknown_code_is_an_error_of_unknown_impact()
    {
        ProblemDescriptor entry = ProblemDescriptor.Unknown("internal error");

        Assert.Equal((ProblemSeverity.Error, (ProblemImpact?)null), (entry.Severity, entry.Impact));
    }
}
