using System.Text;

namespace ErrorCatalog.Tests.Dialects;

public class SecrecyTests
{
    public static TheoryData<ProblemForm> Forms => [.. ProblemForms.All];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_value_and_the_exception_never_leave_and_an_internal_value_only_when_asked(ProblemForm form)
    {
        Problem problem = WireTestCatalog.CantUseEndpoint("https://agents.example/inbox", "did:example:internal", "hush-hush")
            .WithCause(new InvalidOperationException("private-cause"));

        string stranger = Encoding.UTF8.GetString(ProblemWriter.Write(problem, form));
        string colleague = Encoding.UTF8.GetString(ProblemWriter.Write(problem, form, new ProblemWriteOptions { IncludeInternal = true }));

        Assert.DoesNotContain("hush-hush", stranger + colleague, StringComparison.Ordinal);
        Assert.DoesNotContain("private-cause", stranger + colleague, StringComparison.Ordinal);
        Assert.DoesNotContain("did:example:internal", stranger, StringComparison.Ordinal);
        Assert.Contains("did:example:internal", colleague, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_received_value_that_the_own_catalog_calls_secret_is_not_passed_on(ProblemForm form)
    {
        Problem received = Reports.ReadProblem(
            """{"type":"https://didcomm.org/report-problem/2.0/problem-report","id":"12345678","pthid":"t","lang":"fr","body":{"code":"e.p.xfer.cant-use-endpoint","comment":"Rien {1} {2} {3}","args":["https://a.example/","did:example:internal","hush-hush"]}}""",
            WireTestCatalog.ReadOptions);

        string written = Encoding.UTF8.GetString(ProblemWriter.Write(received, form, new ProblemWriteOptions { Locale = "fr" }));

        Assert.DoesNotContain("hush-hush", written, StringComparison.Ordinal);
        Assert.DoesNotContain("did:example:internal", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_fit_its_parameter_keeps_the_sensitivity_of_the_parameter()
    {
        Problem received = Reports.ReadProblem(
            """{"@id":"12345678","description":{"code":"e.p.xfer.cant-use-endpoint"},"problem_items":[{"token":"hush"},{"token":"hush-hush"}]}""",
            WireTestCatalog.ReadOptions);

        Assert.Equal(2, received.Arguments.Count(argument => argument.Sensitivity == ParameterSensitivity.Secret && !argument.Value.IsMissing));
        Assert.DoesNotContain("hush", Encoding.UTF8.GetString(ProblemWriter.Write(received, ProblemForm.Aries10)), StringComparison.Ordinal);
    }
}
