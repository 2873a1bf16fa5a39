using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Plants a published list of attacks (Payloads/LICENSE.txt) in every field of a catalog and looks at what an HTML parser makes of the pages.</summary>
public sealed class PublishedAttacksTests
{
    private static readonly string[] Attacks = File.ReadAllLines(Path.Combine(Folders.Project, "Payloads", "xss-payload-list.txt"));

    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "header", "footer", "main", "nav", "article", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
        "a", "b", "bdi", "code", "pre", "span", "small", "strong", "em", "br", "hr", "button", "form", "label", "input", "details", "summary", "fieldset", "legend",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "blockquote",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang", "dir", "charset", "http-equiv", "content", "name", "property", "rel", "href", "hreflang", "type", "src", "defer", "class", "id", "role", "action", "method",
        "for", "value", "checked", "hidden", "tabindex", "scope", "placeholder", "autocomplete", "spellcheck", "start", "title",
    ];

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, PartCount)];

    private const int PartCount = 4;

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_published_attack_becomes_an_element_an_attribute_or_a_link(int part)
    {
        string[] attacks = [.. Attacks.Where((_, i) => i % PartCount == part)];
        BuiltSite site = new(Catalog(attacks), path => path.StartsWith("error-codes/key-") && path.EndsWith(".html"));

        Assert.True(attacks.Length > 1_500, $"only {attacks.Length} attacks");
        Assert.Equal(attacks.Length, site.PagePaths.Count());
        foreach (string path in site.PagePaths)
        {
            IHtmlDocument page = site.Page(path);
            foreach (IElement element in page.All)
            {
                if (!Elements.Contains(element.LocalName))
                {
                    Assert.Fail($"{path}: <{element.LocalName}>");
                }

                foreach (IAttr attribute in element.Attributes)
                {
                    if (!Attributes.Contains(attribute.Name) && !attribute.Name.StartsWith("aria-", StringComparison.Ordinal) && !attribute.Name.StartsWith("data-", StringComparison.Ordinal))
                    {
                        Assert.Fail($"{path}: <{element.LocalName} {attribute.Name}>");
                    }
                }
            }

            Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("../../assets/", script.GetAttribute("src")));
            Assert.All(page.QuerySelectorAll("meta[http-equiv]"), meta => Assert.Equal("Content-Security-Policy", meta.GetAttribute("http-equiv")));
            foreach (IElement link in page.QuerySelectorAll("[href], [action]"))
            {
                Uri target = new(new Uri(SampleCatalogs.BaseUri + "error-codes/key/"), link.GetAttribute("href") ?? link.GetAttribute("action"));
                Assert.True(target.Scheme is "https" or "mailto", $"{path}: {target}");
            }
        }
    }

    private static CompiledCatalogs Catalog(string[] attacks) => SampleCatalogs.Compiled(
        [SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, [.. attacks.Select(Entry)])]);

    // The key is the only field that is not free text.
    private static EntryModel Entry(string attack, int number)
    {
        string key = $"key-{number:D4}";
        return SampleCatalogs.Entry(key) with
        {
            Code = $"{number} {attack}",
            Aliases = SampleCatalogs.List($"alias {number} {attack}"),
            Where = attack,
            Since = attack,
            GrpcReason = attack,
            GrpcStatus = attack,
            Retired = new RetiredModel(attack, attack, attack),
            Parameters = SampleCatalogs.List(
                new ParameterModel("p", Compiler.ParameterType.Text, false, attack, attack, Compiler.ParameterSensitivity.Public, default),
                new ParameterModel("q", Compiler.ParameterType.Enum, false, attack, attack, Compiler.ParameterSensitivity.Public, SampleCatalogs.List(attack))),
            Text = new EntryText(
                key, attack, attack + " {p}", $"{attack} {{q}}", attack, SampleCatalogs.List(new CauseModel(attack, attack, attack, attack)), $"{attack}\n\n[x]({attack})\n\n<{attack}>\n\n| {attack} |\n|---|\n\n# {attack}"),
        };
    }
}
