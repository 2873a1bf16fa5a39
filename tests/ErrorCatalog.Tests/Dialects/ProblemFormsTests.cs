namespace ErrorCatalog.Tests.Dialects;

public class ProblemFormsTests
{
    public static TheoryData<ProblemForm> Forms => [.. ProblemForms.All];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_found_by_its_token(ProblemForm form)
    {
        Assert.True(ProblemForms.TryParse(ProblemForms.Token(form).ToUpperInvariant(), out ProblemForm found));
        Assert.Equal(form, found);
        Assert.StartsWith("application/", ProblemForms.MediaType(form), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_declared_form_has_a_token() =>
        Assert.Equal(Enum.GetValues<ProblemForm>(), ProblemForms.All);

    [Fact]
    public void An_unknown_token_or_form_is_refused()
    {
        Assert.False(ProblemForms.TryParse("soap", out _));
        Assert.False(ProblemForms.TryParse(null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProblemForms.Token((ProblemForm)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProblemWriter.Write(WireTestCatalog.CantFindRoute(), (ProblemForm)99));
    }

    [Theory]
    [InlineData("https://didcomm.org/report-problem/2.0/problem-report")]
    [InlineData("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/problem-report")]
    [InlineData("https://didcomm.org/connections/1.0/problem_report")]
    [InlineData("https://didcomm.org/connection/1.0/Problem-Report")]
    [InlineData("https://didcomm.org/issue-credential/2.0/problemReport")]
    [InlineData("problem-report")]
    public void Problem_reports_are_recognised_by_the_end_of_their_type(string type) => Assert.True(ProblemReportType.IsProblemReport(type));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://didcomm.org/basicmessage/2.0/message")]
    [InlineData("https://didcomm.org/report-problem/2.0/problem")]
    [InlineData("https://didcomm.org/report-problem/2.0/problem-reports")]
    [InlineData("https://didcomm.org/problem-report/2.0/ack")]
    public void Other_messages_are_not(string? type) => Assert.False(ProblemReportType.IsProblemReport(type));

    [Fact]
    public void Both_prefixes_mean_the_same_type()
    {
        const string Legacy = "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/connections/1.0/problem_report";

        Assert.Equal("https://didcomm.org/connections/1.0/problem_report", ProblemReportType.Modernize(Legacy));
        Assert.True(ProblemReportType.AreEquivalent(Legacy, "https://didcomm.org/connections/1.0/problem-report"));
        Assert.False(ProblemReportType.AreEquivalent(Legacy, "https://didcomm.org/connections/2.0/problem-report"));
    }
}
