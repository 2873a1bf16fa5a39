namespace ErrorCatalog.Tests;

public sealed class ProblemExceptionTests
{
    [Fact]
    public void The_message_is_the_english_text_and_the_code()
    {
        ProblemException exception = SampleCatalog.CantFindRoute("did:example:bob", 1).ToException();

        Assert.Equal("Expected a route to [recipient], but 1 mediator knows none. [e.m.xfer.cant-find-route]", exception.Message);
        Assert.Same(exception.Message, exception.Message);
    }

    [Fact]
    public void It_links_to_the_page_and_keeps_the_cause()
    {
        var cause = new IOException("disk");
        ProblemException exception = SampleCatalog.CantFindRoute().ToException(cause);

        Assert.Equal("https://errors.example.org/sample/error-codes/cant-find-route/", exception.HelpLink);
        Assert.Same(cause, exception.InnerException);
        Assert.Same(cause, exception.Problem.Cause);
        Assert.IsType<CantFindRoute>(exception.Problem);
    }

    [Fact]
    public void A_cause_given_earlier_becomes_the_inner_exception()
    {
        var cause = new IOException("disk");

        Assert.Same(cause, SampleCatalog.CantFindRoute().WithCause(cause).ToException().InnerException);
        Assert.Null(SampleCatalog.CantFindRoute().ToException().InnerException);
    }

    [Fact]
    public void Secret_values_stay_out_of_messages_and_logs()
    {
        PaymentDeclined problem = SampleCatalog.PaymentDeclined(card: "4111-1111");

        Assert.Equal("Expected 9.90 from card [card], but the bank says the limit is reached. [payment_declined]", problem.ToException().Message);
        Assert.DoesNotContain("4111-1111", problem.ToException().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4111-1111", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_caught_by_the_type_of_its_problem()
    {
        static long Hops()
        {
            try
            {
                throw SampleCatalog.CantFindRoute(hops: 6).ToException();
            }
            catch (ProblemException e) when (e.Problem is CantFindRoute { Hops: > 5 } route)
            {
                return route.Hops;
            }
        }

        Assert.Equal(6, Hops());
    }

    [Fact]
    public void An_exception_needs_a_problem()
    {
        Assert.Throws<ArgumentNullException>(() => new ProblemException(null!));
    }
}
