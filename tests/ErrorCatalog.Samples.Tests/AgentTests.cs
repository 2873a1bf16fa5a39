namespace ErrorCatalog.Samples.Tests;

/// <summary>The sample is the main job of the project: it runs for real, in another folder and language than the author's.</summary>
public sealed class AgentTests
{
    [Fact]
    public void Two_agents_fail_in_five_ways_and_understand_each_other()
    {
        (int exitCode, string output) = Run();

        Assert.Equal(0, exitCode);
        Assert.Contains("typed        CantFindRoute (e.m.xfer.cant-find-route)", output, StringComparison.Ordinal);
        Assert.Contains("typed        DidUnresolvable", output, StringComparison.Ordinal);
        Assert.Contains("typed        InvitationExpired", output, StringComparison.Ordinal);
        Assert.Contains("typed        StorageUnavailable", output, StringComparison.Ordinal);
        Assert.Contains("typed        InsufficientFunds", output, StringComparison.Ordinal);
        Assert.Contains("none of the 3 mediators that were asked knows one. [en]", output, StringComparison.Ordinal);
        Assert.Contains("decision     wait until 12.50 EUR are there", output, StringComparison.Ordinal);
        Assert.Contains("Done: 5 problems crossed the wire in 4 dialects, came back typed, were shown in 5 locales, and every page resolved.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_of_a_problem_is_never_printed() =>
        Assert.DoesNotContain("hunter2", Run().Output, StringComparison.Ordinal);

    private static (int ExitCode, string Output) Run() => SampleProgram.Run("Agent");
}
