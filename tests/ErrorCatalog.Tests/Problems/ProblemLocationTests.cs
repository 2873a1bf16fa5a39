namespace ErrorCatalog.Tests;

public sealed class ProblemLocationTests
{
    [Theory]
    [InlineData("me - wire", ProblemParty.Reporter, "wire")]
    [InlineData("you - cloud", ProblemParty.Recipient, "cloud")]
    [InlineData("other - agency", ProblemParty.Other, "agency")]
    [InlineData("me", ProblemParty.Reporter, null)]
    [InlineData("  YOU:edge ", ProblemParty.Recipient, "edge")]
    [InlineData("me/cloud", ProblemParty.Reporter, "cloud")]
    [InlineData("CLOUD", null, "CLOUD")]
    [InlineData("medium", null, "medium")]
    [InlineData("me_wire", null, "me_wire")]
    [InlineData("yours", null, "yours")]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData("me - wire\nand more", ProblemParty.Reporter, "wire\nand more")]
    public void A_where_is_a_party_and_a_place(string text, ProblemParty? party, string? place)
    {
        Assert.Equal(new ProblemLocation(party, place), ProblemLocation.Parse(text));
    }

    [Theory]
    [InlineData("me - wire")]
    [InlineData("you")]
    [InlineData("other - agency")]
    [InlineData("cloud")]
    [InlineData("")]
    public void It_is_written_as_it_is_read(string text)
    {
        Assert.Equal(text, ProblemLocation.Parse(text).ToString());
    }

    [Fact]
    public void A_hostile_text_is_cut_short_between_characters()
    {
        string? place = ProblemLocation.Parse(new string('x', 255) + "😀" + new string(' ', 1_000_000) + "x").Place;

        Assert.Equal(new string('x', 255), place);
    }
}
