namespace ErrorCatalog.Tests;

/// <summary>Whoever withholds a cause says why.</summary>
public sealed class CauseWithheldTests
{
    [Fact]
    public void The_reason_is_kept() => Assert.Equal("secret", new CauseWithheldAttribute("secret").Why);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_missing_reason_is_refused(string? why) => Assert.Contains("Expected the reason", Assert.Throws<ArgumentException>(() => new CauseWithheldAttribute(why!)).Message, StringComparison.Ordinal);
}
