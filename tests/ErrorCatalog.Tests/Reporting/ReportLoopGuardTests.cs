namespace ErrorCatalog.Tests;

public sealed class ReportLoopGuardTests
{
    private const string Report = "https://didcomm.org/report-problem/2.0/problem-report";
    private const string Ping = "https://didcomm.org/trust-ping/2.0/ping";

    [Theory]
    [InlineData("https://didcomm.org/report-problem/2.0/problem-report")]
    [InlineData("https://didcomm.org/notification/1.0/problem-report")]
    [InlineData("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/problem-report")]
    [InlineData("https://didcomm.org/connections/1.0/problem_report")]
    [InlineData("https://didcomm.org/didexchange/1.1/problem_report")]
    [InlineData("https://didcomm.org/issue-credential/2.0/Problem-Report")]
    [InlineData("problemreport")]
    public void A_report_of_any_spelling_is_never_answered_with_a_report(string type)
    {
        Assert.False(ReportLoopGuard.MayAnswer(type));
    }

    [Theory]
    [InlineData("https://didcomm.org/trust-ping/2.0/ping")]
    [InlineData("https://didcomm.org/problem-report/1.0/subscribe")]
    [InlineData("https://didcomm.org/report-problem/2.0/problem-reports")]
    [InlineData("https://didcomm.org/report-problem/2.0/")]
    [InlineData("")]
    public void Any_other_message_may_be_answered(string type)
    {
        Assert.True(ReportLoopGuard.MayAnswer(type));
    }

    [Fact]
    public void Own_problems_may_be_reported_and_received_ones_may_not()
    {
        Assert.True(ReportLoopGuard.MayAnswer(SampleCatalog.CantFindRoute()));
        Assert.False(ReportLoopGuard.MayAnswer(SampleCatalog.Received("cant-find-route")));
        Assert.False(ReportLoopGuard.MayAnswer(SampleCatalog.Received("vendor.odd").WithImpact(ProblemImpact.Message)));
    }

    [Fact]
    public void After_too_many_reports_in_a_row_none_is_sent()
    {
        var guard = new ReportLoopGuard(limit: 3);

        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => guard.TrySend()));
        Assert.Equal(3, guard.ReportsInARow);
    }

    [Fact]
    public void Received_reports_count_too()
    {
        var guard = new ReportLoopGuard(limit: 3);
        guard.OnProcessed(Report);
        Assert.True(guard.TrySend());
        guard.OnProcessed(Report);

        Assert.False(guard.TrySend());
    }

    [Fact]
    public void Any_other_message_starts_the_count_anew()
    {
        var guard = new ReportLoopGuard(limit: 1);
        Assert.True(guard.TrySend());
        Assert.False(guard.TrySend());

        guard.OnProcessed(Ping);

        Assert.Equal(0, guard.ReportsInARow);
        Assert.True(guard.TrySend());
    }

    [Fact]
    public void Two_parties_that_report_each_others_reports_fall_silent()
    {
        // Neither recognises the other's message as a report, which is what happens with unknown spellings.
        ReportLoopGuard[] sides = [new(), new()];
        int sent = 0;
        while (sides[sent % 2].TrySend())
        {
            sent++;
        }

        Assert.Equal(2 * ReportLoopGuard.DefaultLimit, sent);
    }

    [Fact]
    public void A_limit_is_at_least_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportLoopGuard(0));
        Assert.Throws<ArgumentNullException>(() => ReportLoopGuard.MayAnswer((string)null!));
        Assert.Throws<ArgumentNullException>(() => ReportLoopGuard.MayAnswer((Problem)null!));
    }

    [Fact]
    public async Task Many_threads_together_send_no_more_than_the_limit()
    {
        var guard = new ReportLoopGuard(limit: 1000);
        int[] sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 1000).Count(_ => guard.TrySend()))));

        Assert.Equal(1000, sent.Sum());
    }
}
