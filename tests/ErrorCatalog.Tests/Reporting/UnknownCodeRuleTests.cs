namespace ErrorCatalog.Tests;

public sealed class UnknownCodeRuleTests
{
    [Theory]
    [InlineData("w.p.odd", ProtocolEffect.Continues)]
    [InlineData("w.odd", ProtocolEffect.Continues)]
    [InlineData("e.p.odd", ProtocolEffect.Ends)]
    [InlineData("e.m.odd", ProtocolEffect.Ends)]
    [InlineData("odd-failure", ProtocolEffect.Ends)]
    [InlineData("warning", ProtocolEffect.Ends)]
    [InlineData("", ProtocolEffect.Ends)]
    public void Unknown_warnings_go_on_and_everything_else_ends_the_protocol(string code, ProtocolEffect effect)
    {
        Assert.Equal(effect, UnknownCodeRule.OfUnknown(code));
        Assert.Equal(effect, UnknownCodeRule.Of(SampleCatalog.Received(code)));
    }

    [Theory]
    [InlineData("e.p.xfer")]
    [InlineData("e.p.xfer.unheard-of-detail")]
    [InlineData("w.msg.bad-lang")]
    public void Codes_that_are_known_at_least_in_part_mean_what_they_mean(string code)
    {
        Assert.Equal(ProtocolEffect.AsDeclared, UnknownCodeRule.Of(SampleCatalog.Received(code)));
    }
}
