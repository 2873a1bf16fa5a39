namespace ErrorCatalog.Tests;

public sealed class ProblemCodeTests
{
    [Theory]
    [InlineData("e.p.xfer.cant-use-endpoint", ProblemSeverity.Error, ProblemScopeKind.Protocol, null, "xfer.cant-use-endpoint")]
    [InlineData("w.m.direct_delivery.recipient.unknown", ProblemSeverity.Warning, ProblemScopeKind.Message, null, "direct_delivery.recipient.unknown")]
    [InlineData("e.get-pay-details.payment-failed", ProblemSeverity.Error, ProblemScopeKind.State, "get-pay-details", "payment-failed")]
    [InlineData("e.p", ProblemSeverity.Error, ProblemScopeKind.Protocol, null, "")]
    [InlineData("e.p.", ProblemSeverity.Error, ProblemScopeKind.Protocol, null, "")]
    [InlineData("e.p.me.res", ProblemSeverity.Error, ProblemScopeKind.Protocol, null, "me.res")]
    public void A_code_of_the_grammar_is_taken_apart(string code, ProblemSeverity severity, ProblemScopeKind scope, string? state, string descriptors)
    {
        Assert.Equal(new ProblemCode(code, severity, scope, state, descriptors), ProblemCode.Parse(code));
    }

    [Theory]
    [InlineData("w.msg.bad-lang", ProblemSeverity.Warning, "msg.bad-lang")]
    [InlineData("e.msg.bad-lang", ProblemSeverity.Error, "msg.bad-lang")]
    [InlineData("e.did.unresolvable", ProblemSeverity.Error, "did.unresolvable")]
    [InlineData("e.did.method_unsupported", ProblemSeverity.Error, "did.method_unsupported")]
    [InlineData("e.trust.crypto", ProblemSeverity.Error, "trust.crypto")]
    [InlineData("e.xfer.x", ProblemSeverity.Error, "xfer.x")]
    [InlineData("e.me.res", ProblemSeverity.Error, "me.res")]
    [InlineData("e.req.time", ProblemSeverity.Error, "req.time")]
    [InlineData("e.legal.order", ProblemSeverity.Error, "legal.order")]
    [InlineData("e.failed", ProblemSeverity.Error, "failed")]
    [InlineData("e..x", ProblemSeverity.Error, ".x")]
    public void A_standard_descriptor_in_the_place_of_the_scope_is_no_state(string code, ProblemSeverity severity, string descriptors)
    {
        Assert.Equal(new ProblemCode(code, severity, ProblemScopeKind.Unspecified, null, descriptors), ProblemCode.Parse(code));
    }

    [Theory]
    [InlineData("e.p.req.not_enroll", "req.not_enroll")]
    [InlineData("e.p.authorization.access_list.denied", "authorization.access_list.denied")]
    [InlineData("e.p.msg.https://didcomm.org/issue-credential/3.0", "msg.https://didcomm.org/issue-credential/3.0")]
    public void Descriptors_outside_the_grammar_are_kept(string code, string descriptors)
    {
        ProblemCode parsed = ProblemCode.Parse(code);

        Assert.Equal((ProblemScopeKind.Protocol, descriptors), (parsed.Scope, parsed.Descriptors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("e.")]
    [InlineData("pq.suite_unsupported")]
    [InlineData("authz.denied")]
    [InlineData("poe/vk_unknown")]
    [InlineData("auth/unauthorized")]
    [InlineData("internal error")]
    [InlineData("request declined")]
    [InlineData("issuance-abandoned")]
    [InlineData("request_not_accepted")]
    [InlineData("x.p.msg")]
    [InlineData("\ud800.p.msg")]
    public void A_code_without_a_sorter_is_one_flat_descriptor(string code)
    {
        ProblemCode parsed = ProblemCode.Parse(code);

        Assert.Equal(new ProblemCode(code, null, ProblemScopeKind.Unspecified, null, code), parsed);
        Assert.False(parsed.HasSorter);
        Assert.Null(parsed.Impact);
    }

    [Theory]
    [InlineData("E.P.XFER.Down", ProblemScopeKind.Protocol, "XFER.Down")]
    [InlineData("W.M.x", ProblemScopeKind.Message, "x")]
    [InlineData("E.MSG.BAD-LANG", ProblemScopeKind.Unspecified, "MSG.BAD-LANG")]
    public void Case_does_not_change_what_a_code_means(string code, ProblemScopeKind scope, string descriptors)
    {
        ProblemCode parsed = ProblemCode.Parse(code);

        Assert.Equal((scope, descriptors, true), (parsed.Scope, parsed.Descriptors, parsed.HasSorter));
    }

    [Theory]
    [InlineData("e.m.x", ProblemImpact.Message, 1)]
    [InlineData("e.some-state.x", ProblemImpact.Thread, 2)]
    [InlineData("e.p.x", ProblemImpact.Thread, 3)]
    [InlineData("e.msg.x", null, 0)]
    public void The_scope_implies_the_impact_and_has_a_breadth(string code, ProblemImpact? impact, int breadth)
    {
        ProblemCode parsed = ProblemCode.Parse(code);

        Assert.Equal((impact, breadth), (parsed.Impact, parsed.Breadth));
    }

    [Fact]
    public void A_code_of_megabytes_is_taken_apart_in_no_time()
    {
        string code = "e." + new string('.', 5_000_000);

        Assert.Equal(ProblemScopeKind.Unspecified, ProblemCode.Parse(code).Scope);
    }
}
