namespace ErrorCatalog.Testing.Tests;

public sealed class ProblemAssertTests
{
    [Fact]
    public void Code_that_throws_the_expected_problem_gives_it_in_its_type()
    {
        OutOfStock problem = ProblemAssert.Raises<OutOfStock>(() => throw ShopErrors.OutOfStock("A-17", 2).ToException());

        Assert.Equal(2, problem.Left);
    }

    [Fact]
    public async Task Asynchronous_code_is_awaited()
    {
        OutOfStock problem = await ProblemAssert.RaisesAsync<OutOfStock>(async () =>
        {
            await Task.Yield();
            throw ShopErrors.OutOfStock("A-17", 2).ToException();
        });

        Assert.Equal("A-17", problem.Article);
    }

    [Fact]
    public void Another_problem_fails_with_its_arguments_and_keeps_the_exception()
    {
        ProblemAssertionException failure = Assert.Throws<ProblemAssertionException>(() =>
            ProblemAssert.Raises<CardRefused>(() => throw ShopErrors.OutOfStock("A-17", 2).ToException()));

        Assert.Equal("Expected the problem CardRefused but got OutOfStock (out-of-stock) with article = A-17, left = 2.", failure.Message);
        Assert.IsType<ProblemException>(failure.InnerException);
    }

    [Fact]
    public void A_secret_argument_does_not_get_into_the_message_of_a_failed_test()
    {
        ProblemAssertionException failure = Assert.Throws<ProblemAssertionException>(() =>
            ProblemAssert.Is<OutOfStock>(ShopErrors.CardRefused("4111 1111")));

        Assert.DoesNotContain("4111", failure.Message, StringComparison.Ordinal);
        Assert.Contains("card = (secret)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_throws_nothing_or_something_else_fails()
    {
        Assert.Equal(
            "Expected the problem CardRefused but nothing was thrown.",
            Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Raises<CardRefused>(() => { })).Message);
        ProblemAssertionException failure = Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Raises<CardRefused>(() => throw new FormatException("bad")));
        Assert.Equal("Expected the problem CardRefused but got the exception System.FormatException: bad", failure.Message);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public void An_outcome_is_taken_apart()
    {
        Outcome<int> fine = 3;
        Outcome<int> bad = ShopErrors.OutOfStock("A-17", 2);

        Assert.Equal(3, ProblemAssert.Succeeds(fine));
        Assert.Equal(2, ProblemAssert.Is<OutOfStock, int>(bad).Left);
        Assert.Equal(2, ProblemAssert.Is<OutOfStock>(bad.WithoutValue()).Left);
        ProblemAssert.Succeeds(Outcome.Success);
        Assert.Equal("Expected the problem OutOfStock but got the value “3”.", Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Is<OutOfStock, int>(fine)).Message);
        Assert.StartsWith("Expected a value but got the problem OutOfStock", Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Succeeds(bad)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected a success but got the problem OutOfStock", Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Succeeds(bad.WithoutValue())).Message, StringComparison.Ordinal);
        Assert.Equal("Expected the problem OutOfStock but the outcome is a success.", Assert.Throws<ProblemAssertionException>(() => ProblemAssert.Is<OutOfStock>(Outcome.Success)).Message);
    }
}
