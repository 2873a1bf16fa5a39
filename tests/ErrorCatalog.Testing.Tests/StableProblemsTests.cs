using System.Text;

namespace ErrorCatalog.Testing.Tests;

public sealed class StableProblemsTests
{
    [Fact]
    public void Reports_are_the_same_bytes_in_every_run()
    {
        using var stable = new StableProblems();

        string report = Encoding.UTF8.GetString(ProblemWriter.Write(ShopErrors.OutOfStock("A-17", 2).InReplyTo("t1"), ProblemForm.DidComm20));

        Assert.Contains("\"id\":\"00000000-0000-7000-8000-000000000001\"", report, StringComparison.Ordinal);
        Assert.Equal(report, OnceMore());
    }

    [Fact]
    public void Ids_count_up_and_the_clock_moves_when_the_test_says_so()
    {
        using var stable = new StableProblems(new DateTimeOffset(2030, 5, 1, 0, 0, 0, TimeSpan.Zero));
        Problem first = ShopErrors.OutOfStock("A-17", 2);
        stable.Clock.Advance(TimeSpan.FromHours(1));
        Problem second = ShopErrors.OutOfStock("A-17", 2);

        Assert.Equal("00000000-0000-7000-8000-000000000002", second.Id);
        Assert.Equal(new DateTimeOffset(2030, 5, 1, 0, 0, 0, TimeSpan.Zero), first.NoticedAt);
        Assert.Equal(TimeSpan.FromHours(1), second.NoticedAt - first.NoticedAt);
    }

    [Fact]
    public async Task Other_flows_of_control_keep_their_own_stamps()
    {
        using var stable = new StableProblems();
        Task<Problem> apart;
        using (ExecutionContext.SuppressFlow())
        {
            apart = Task.Run<Problem>(() => ShopErrors.OutOfStock("A-17", 2));
        }

        Assert.False((await apart).Id.StartsWith("00000000-", StringComparison.Ordinal));
        Assert.StartsWith("00000000-", (await Task.Run(() => ShopErrors.OutOfStock("A-17", 2))).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void After_it_is_disposed_problems_are_stamped_as_before()
    {
        using (new StableProblems())
        {
            using (new StableProblems())
            {
                _ = ShopErrors.OutOfStock("A-17", 2);
            }

            Assert.Equal("00000000-0000-7000-8000-000000000001", ShopErrors.OutOfStock("A-17", 2).Id);
        }

        Assert.NotEqual("0000", ShopErrors.OutOfStock("A-17", 2).Id[..4]);
    }

    private static string OnceMore()
    {
        using var stable = new StableProblems();
        return Encoding.UTF8.GetString(ProblemWriter.Write(ShopErrors.OutOfStock("A-17", 2).InReplyTo("t1"), ProblemForm.DidComm20));
    }
}
