using AngleSharp.Html.Parser;
using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# a\n\n## b\n\n# c", "H3 H4 H3")]
    [InlineData("## a\n\n##### b\n\n###### c\n\n## d", "H3 H4 H5 H3")]
    [InlineData("### a\n\n## b", "H3 H3")]
    [InlineData("# a\n## b\n### c\n#### d\n##### e\n###### f", "H3 H4 H5 H6 H6 H6")]
    public void Headings_begin_below_the_section_and_leave_no_gap(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', new HtmlParser().ParseDocument(SafeMarkdown.Render(markdown, 2).Html).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName)));

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("HTTPS://example.org/", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("#fix", true)]
    [InlineData("../other-key/", true)]
    [InlineData("page.html?q=a:b", true)]
    [InlineData("http://example.org/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("//example.org/", false)]
    [InlineData("/\\example.org/", false)]
    [InlineData("/absolute", false)]
    [InlineData("https:example.org", false)]
    [InlineData("https://", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Links_are_allowed_by_where_they_lead(string? address, bool allowed) => Assert.Equal(allowed, LinkPolicy.Allows(address));

    [Fact]
    public void A_host_that_looks_like_another_is_shown_as_dns_sees_it() =>
        Assert.Contains("(xn--", SafeMarkdown.Render("[microsoft](https://m\u0456crosoft.example/)", 2).Html);
}
