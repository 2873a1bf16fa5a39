namespace ErrorCatalog.Tests;

public sealed class WarningEscalationTests
{
    [Theory]
    [InlineData("w.m.slow", "e.m.slow", WarningReply.Valid)]
    [InlineData("w.m.slow", "e.p.slow", WarningReply.Valid)]
    [InlineData("w.m.slow", "e.some-state.slow", WarningReply.Valid)]
    [InlineData("w.some-state.slow", "e.other-state.slow.very", WarningReply.Valid)]
    [InlineData("w.some-state.slow", "e.p.slow", WarningReply.Valid)]
    [InlineData("w.p.slow", "e.p.something-better-known", WarningReply.Valid)]
    [InlineData("w.msg.bad-lang", "e.msg.bad-lang", WarningReply.Valid)]
    [InlineData("w.msg.bad-lang", "e.m.msg.bad-lang", WarningReply.Valid)]
    [InlineData("w.p.slow", "e.m.slow", WarningReply.ScopeTooNarrow)]
    [InlineData("w.p.slow", "e.some-state.slow", WarningReply.ScopeTooNarrow)]
    [InlineData("w.some-state.slow", "e.m.slow", WarningReply.ScopeTooNarrow)]
    [InlineData("w.m.slow", "e.slow", WarningReply.ScopeTooNarrow)]
    [InlineData("w.p.slow", "w.p.slow", WarningReply.NotAnError)]
    [InlineData("w.p.slow", "slow", WarningReply.NotAnError)]
    [InlineData("e.p.slow", "e.p.slow", WarningReply.NotAWarning)]
    [InlineData("slow", "e.p.slow", WarningReply.NotAWarning)]
    public void An_answer_to_a_warning_is_an_error_at_least_as_wide(string warning, string reply, WarningReply expected)
    {
        Assert.Equal(expected, WarningEscalation.Check(warning, reply));
        Assert.Equal(expected == WarningReply.Valid, WarningEscalation.IsValid(warning, reply));
    }

    [Theory]
    [InlineData("w.m.slow", "e.m.slow")]
    [InlineData("w.some-state.slow.very", "e.some-state.slow.very")]
    [InlineData("w.msg.bad-lang", "e.msg.bad-lang")]
    [InlineData("W.p.slow", "e.p.slow")]
    public void A_warning_becomes_an_error_of_the_same_scope(string warning, string error)
    {
        Assert.Equal(error, WarningEscalation.Escalate(warning));
        Assert.True(WarningEscalation.IsValid(warning, error));
    }

    [Theory]
    [InlineData("w.m.slow", ProblemScopeKind.Protocol, "e.p.slow")]
    [InlineData("w.some-state.slow", ProblemScopeKind.Protocol, "e.p.slow")]
    [InlineData("w.some-state.slow", ProblemScopeKind.Message, "e.some-state.slow")]
    [InlineData("w.p.slow", ProblemScopeKind.Message, "e.p.slow")]
    [InlineData("w.msg.bad-lang", ProblemScopeKind.Message, "e.m.msg.bad-lang")]
    [InlineData("w.m", ProblemScopeKind.Protocol, "e.p")]
    public void A_scope_is_widened_and_never_narrowed(string warning, ProblemScopeKind atLeast, string error)
    {
        Assert.Equal(error, WarningEscalation.Escalate(warning, atLeast));
        Assert.True(WarningEscalation.IsValid(warning, error));
    }

    [Theory]
    [InlineData("e.p.slow")]
    [InlineData("slow")]
    [InlineData("")]
    public void Only_a_warning_is_escalated(string code)
    {
        Assert.Contains("'w.'", Assert.Throws<ArgumentException>(() => WarningEscalation.Escalate(code)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WarningEscalation.Escalate(code, ProblemScopeKind.Message));
    }

    [Theory]
    [InlineData(ProblemScopeKind.State)]
    [InlineData(ProblemScopeKind.Unspecified)]
    public void A_scope_without_a_name_of_its_own_cannot_be_asked_for(ProblemScopeKind scope)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WarningEscalation.Escalate("w.m.slow", scope));
    }
}
