using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class LinkTemplateTests
{
    private static readonly string[] Names = ["path", "key"];

    [Fact]
    public void Values_are_encoded_and_slashes_of_a_path_stay() => Assert.Equal(
        "https://e.example/edit/a%20b/c%23.yaml?k=x%26y%2Fz",
        Samples.Template("https://e.example/edit/{path}?k={key}", Names).Fill(name => name == "path" ? "a b/c#.yaml" : "x&y/z"));

    [Theory]
    [InlineData("javascript:alert({key})")]
    [InlineData("https://{key}/")]
    [InlineData("https://e.example{key}/")]
    [InlineData("https://user@e.example/{key}")]
    [InlineData("https://e.example/{other}")]
    [InlineData("https://e.example/{key")]
    [InlineData("https://e.example/\"{key}")]
    [InlineData("//e.example/{key}")]
    [InlineData("edit/{path}")]
    [InlineData("")]
    public void What_could_lead_anywhere_else_is_refused_and_told(string text)
    {
        Assert.False(LinkTemplate.TryParse(text, Names, out _, out string? expected));
        Assert.Contains("{path}, {key}", expected);
    }

    [Fact]
    public void An_address_for_mail_is_one() =>
        Assert.Equal("mailto:a@e.example?subject=x", Samples.Template("mailto:a@e.example?subject={key}", Names).Fill(_ => "x"));
}
