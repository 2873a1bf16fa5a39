using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Plants a published list of attacks (Payloads/LICENSE.txt) in every field of a catalog and looks at what an HTML parser makes of the pages.</summary>
public sealed class PublishedAttacksTests
{
    private static readonly string[] Attacks = File.ReadAllLines(Checkout.PathOf("tests/ErrorCatalog.Site.Tests/Payloads/xss-payload-list.txt"));

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

    private const int PerPage = 12;

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_published_attack_becomes_an_element_an_attribute_or_a_link(int part)
    {
        string[] attacks = [.. Attacks.Where((_, i) => i % PartCount == part)];
        BuiltSite site = new(Catalog(attacks), path => path.StartsWith("error-codes/key-") && path.EndsWith(".html"));

        Assert.True(attacks.Length > 1_500, $"only {attacks.Length} attacks");
        Assert.Equal((attacks.Length + PerPage - 1) / PerPage, site.PagePaths.Count());
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

    // A page costs more than an attack, so each has several: one after the other where a field is one text, each by itself where it is a list.
    private static CompiledCatalogs Catalog(string[] attacks) => SampleCatalogs.Compiled(
        [SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, [.. attacks.Chunk(PerPage).Select(Entry)])]);

    // The key is the only field that is not free text.
    private static EntryModel Entry(string[] attacks, int number)
    {
        string key = $"key-{number:D4}";
        string all = string.Join(' ', attacks);
        return SampleCatalogs.Entry(key) with
        {
            Code = $"{number} {all}",
            Aliases = SampleCatalogs.List([.. attacks.Select((attack, i) => $"alias {number} {i} {attack}")]),
            Where = all,
            Since = all,
            GrpcReason = all,
            GrpcStatus = all,
            Retired = new RetiredModel(all, all, all),
            Parameters = SampleCatalogs.List<ParameterModel>(
            [
                new("p", Compiler.ParameterType.Text, false, all, all, Compiler.ParameterSensitivity.Public, default),
                .. attacks.Select((attack, i) => new ParameterModel($"q{i}", Compiler.ParameterType.Enum, false, attack, attack, Compiler.ParameterSensitivity.Public, SampleCatalogs.List(attack))),
            ]),
            Text = new EntryText(
                key,
                all,
                all + " {p}",
                $"{all} {{q0}}",
                all,
                SampleCatalogs.List([.. attacks.Select(attack => new CauseModel(attack, $"{attack} {{p}}", attack, attack))]),
                string.Join("\n\n", attacks.Select(attack => $"{attack}\n\n[x]({attack})\n\n<{attack}>\n\n| {attack} |\n|---|\n\n# {attack}"))),
        };
    }
}
