using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Browser.Tests.Browsers;
using ErrorCatalog.Site.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace ErrorCatalog.Site.Browser.Tests.Pages;

/// <summary>
/// Plants every attack of a published list (tests/ErrorCatalog.Site.Tests/Payloads) in the fields of a catalog, opens the pages and sees
/// to it that nothing runs: once with the Content-Security-Policy switched off, so that the escaping alone must hold, and once with it,
/// where a violation would tell of markup that should not be there.
/// </summary>
public sealed class PublishedAttacksInBrowserTests(Chromium chromium)
{
    private const int PerEntry = 110;
    private const int Tabs = 4;

    private const string Traces = """
        () => [...document.querySelectorAll('*')].flatMap(element => [
          ...[...element.attributes].filter(attribute => attribute.name.startsWith('on') || attribute.name === 'srcdoc' || attribute.name === 'style').map(attribute => `<${element.localName} ${attribute.name}>`),
          ...(['script', 'link'].includes(element.localName) || !['iframe', 'object', 'embed', 'img', 'svg', 'base', 'video', 'audio', 'math', 'style'].includes(element.localName) ? [] : [`<${element.localName}>`]),
          ...(element.localName === 'a' && !['http:', 'https:', 'mailto:'].includes(element.protocol) ? [element.href] : []),
          ...(element.localName === 'script' && !element.src.startsWith(location.origin + '/assets/') ? ['script'] : []),
        ])
        """;

    private static readonly string[] Attacks = File.ReadAllLines(Checkout.PathOf("tests/ErrorCatalog.Site.Tests/Payloads/xss-payload-list.txt"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_of_a_catalog_runs(bool isWithoutPolicy)
    {
        string[][] groups = [.. Attacks.Chunk(isWithoutPolicy ? PerEntry : Attacks.Length / 12)];
        await using Origin origin = await Origin.StartAsync(Catalog(groups));
        string[] pages =
        [
            .. Enumerable.Range(0, groups.Length).Select(number => $"error-codes/attack-{number}/"),
            "", "error-codes/", "en/", "en/search/", "de/", "de/attack-0/", "de/search/", "en/translations/", "no-such-page/%3Cscript%3Ealert(1)%3C/script%3E",
        ];

        List<string> found = [];
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(async tab =>
        {
            await using Visit visit = await Visit.BeginAsync(chromium.Browser, origin.Address, new BrowserNewContextOptions { BypassCSP = isWithoutPolicy });
            foreach (string page in pages.Where((_, i) => i % Tabs == tab))
            {
                await visit.Page.GotoAsync(page, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                string[] traces = await visit.Page.EvaluateAsync<string[]>(Traces);
                lock (found)
                {
                    found.AddRange(traces.Concat(visit.Complaints).Select(trace => $"{page}: {trace}"));
                }
            }
        }));

        Assert.Empty(found);
    }

    [Fact]
    public async Task Results_of_the_search_show_attacks_as_text()
    {
        await using Origin origin = await Origin.StartAsync(Catalog([.. Attacks.Chunk(PerEntry)]));
        await using Visit visit = await Visit.BeginAsync(chromium.Browser, origin.Address, new BrowserNewContextOptions { BypassCSP = true });
        await visit.Page.GotoAsync("en/search/");
        foreach (string query in (string[])["script", "onerror", "Expected <img src=x onerror=alert(1)> but <svg onload=alert(2)> came.", "javascript:alert(1)", "prompt"])
        {
            await visit.Page.Locator("textarea[name=q]").FillAsync(query);
            await visit.Page.Locator(".search-results > li").First.WaitForAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Traces));
        }

        await Assertions.Expect(visit.Page.Locator(".search-status")).ToContainTextAsync("Results:");
        Assert.Empty(visit.Complaints);
    }

    private static CompiledCatalogs Catalog(string[][] groups) => new(
        new([new CatalogModel("attacks", null, "en", "https://errors.example.org/attacks/", new(groups.Select(Entry).OrderBy(entry => entry.Key, StringComparer.Ordinal)))]),
        new([new LocaleModel("attacks", "de", new(groups.Select((group, number) => Text(group, number)).OrderBy(text => text.Key, StringComparer.Ordinal)))]),
        default);

    private static EntryModel Entry(string[] attacks, int number)
    {
        string all = string.Join(' ', attacks);
        return new EntryModel
        {
            Key = $"attack-{number}",
            Code = $"{number} {attacks[0]}",
            Aliases = new(attacks.Take(3).Select(attack => $"alias {number} {attack}")),
            Where = all,
            Since = all,
            GrpcStatus = all,
            GrpcReason = all,
            CSharpName = "Attack",
            Retired = new RetiredModel(all, all, all),
            Note = all,
            Parameters = new(attacks.Select((attack, i) => new ParameterModel(
                $"p{i}", i % 2 == 0 ? Compiler.ParameterType.Text : Compiler.ParameterType.Enum, false, attack, attack, Compiler.ParameterSensitivity.Public, i % 2 == 0 ? default : new([attack])))),
            Text = Text(attacks, number),
        };
    }

    private static EntryText Text(string[] attacks, int number)
    {
        string all = string.Join(' ', attacks);
        return new EntryText(
            $"attack-{number}",
            all,
            "Expected {p0} but {p2} came.",
            all,
            all,
            new(attacks.Select((attack, i) => new CauseModel($"c{i}", attack, attack, attack))),
            string.Join("\n\n", attacks.Select(attack => $"{attack}\n\n[x]({attack}) <{attack}> ![x]({attack})\n\n`{attack}`")));
    }
}
