using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Localization;

namespace ErrorCatalog.AspNetCore.Tests.Answers;

public sealed class NegotiationTests
{
    private static Task<Service> StartAsync(Action<ErrorCatalogOptions>? options = null) => Service.StartAsync(
        app =>
        {
            app.MapGet("/", async Task () =>
            {
                await Task.Yield();
                throw ShopErrors.OutOfStock("pen-7", 2).ToException();
            });
            app.MapPost("/didcomm", Task () => throw ShopErrors.OutOfStock("pen-7", 2).InReplyTo("thread-1").ToException()).WithProblemForm(ProblemForm.DidComm20);
        },
        options: options);

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("ES-mx", "es")]
    [InlineData("fr, de;q=0.5", "de")]
    [InlineData("fr;q=0.1, de;q=0.2, it;q=0.3, es", "es")]
    [InlineData("it, pt, nl, sv, da, fi, pl, cs, de;q=0.1", "de")]
    [InlineData("de;q=0.5, es;q=0.9", "es")]
    [InlineData("en-GB, es;q=0.9", "en")]
    [InlineData("ja, *;q=0.5", "en")]
    [InlineData("es;q=0.1, *", "en")]
    [InlineData("en;q=0, *", "de")]
    [InlineData("de;q=0", "en")]
    [InlineData("*", "en")]
    [InlineData("tlh", "en")]
    [InlineData(";;q=,,%&$~", "en")]
    [InlineData("es;q=banana, de;q=0.2", "de")]
    public async Task The_text_is_in_the_language_that_the_whole_header_prefers(string? header, string language)
    {
        await using Service service = await StartAsync();

        Answer answer = await service.GetAsync("/", header is null ? [] : [("Accept-Language", header)]);

        Assert.Equal(language, answer.Header("Content-Language"));
        Assert.Equal(language, answer.Text("locale"));
        Assert.Equal(ShopErrors.OutOfStock("pen-7", 2).GetExplain(language).Text, answer.Text("detail"));
    }

    [Fact]
    public async Task A_hostile_header_costs_nothing()
    {
        await using Service service = await StartAsync();

        for (int i = 0; i < 600; i++)
        {
            Assert.Equal("es", (await service.GetAsync("/", ("Accept-Language", $"x{i}-aaaa, es"))).Header("Content-Language"));
        }

        Assert.Equal(409, (await service.GetAsync("/", ("Accept-Language", new string('x', 20_000)), ("Accept", new string('y', 5_000)))).Status);
    }

    [Fact]
    public async Task A_language_that_the_application_decided_wins_although_the_culture_is_gone()
    {
        string? cultureInHandler = null;
        await using Service service = await Service.StartAsync(
            app =>
            {
                app.UseRequestLocalization("en", "es", "de");
                app.MapGet("/", async Task () =>
                {
                    await Task.Yield();
                    throw new TimeoutException();
                });
            },
            options: options => options.Map<TimeoutException>(_ =>
            {
                cultureInHandler = CultureInfo.CurrentUICulture.Name;
                return ShopErrors.OutOfStock("pen-7", 2);
            }));

        Answer answer = await service.GetAsync("/?ui-culture=es&culture=es", ("Accept-Language", "de"));

        Assert.NotEqual("es", cultureInHandler);
        Assert.Equal("es", answer.Header("Content-Language"));
        Assert.Equal("de", (await service.GetAsync("/", ("Accept-Language", "fr;q=0.9, it;q=0.8, pt;q=0.7, de;q=0.6"))).Header("Content-Language"));
    }

    [Fact]
    public async Task Without_a_wish_the_default_of_the_application_is_written()
    {
        await using Service service = await StartAsync(options => options.DefaultLocale = "es_ES");

        Assert.Equal("es", (await service.GetAsync("/")).Header("Content-Language"));
        Assert.Equal("de", (await service.GetAsync("/", ("Accept-Language", "de"))).Header("Content-Language"));
        Assert.Throws<ArgumentException>(() => new ErrorCatalogOptions { DefaultLocale = "no language" });
    }

    [Theory]
    [InlineData(null, "application/problem+json")]
    [InlineData("*/*", "application/problem+json")]
    [InlineData("image/png", "application/problem+json")]
    [InlineData("nonsense", "application/problem+json")]
    [InlineData("application/json", "application/problem+json")]
    [InlineData("application/problem+xml", "application/problem+xml")]
    [InlineData("application/xml", "application/problem+xml")]
    [InlineData("application/xml;q=0.5, application/json", "application/problem+json")]
    [InlineData("application/json;q=0.5, text/xml", "application/problem+xml")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/problem+json")]
    [InlineData("application/problem+xml;q=0, */*;q=0.1", "application/problem+json")]
    [InlineData("application/didcomm-plain+json", "application/didcomm-plain+json")]
    public async Task The_form_is_the_one_that_the_header_prefers(string? header, string mediaType)
    {
        await using Service service = await StartAsync();

        Answer answer = await service.GetAsync("/", header is null ? [] : [("Accept", header)]);

        Assert.Equal((409, mediaType), (answer.Status, answer.MediaType));
        Assert.Contains("Accept, Accept-Language", answer.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_has_the_same_members()
    {
        await using Service service = await StartAsync();

        Answer answer = await service.GetAsync("/", ("Accept", "application/problem+xml"), ("Accept-Language", "es"));

        XElement problem = XDocument.Parse(answer.Body).Root!;
        XNamespace names = "urn:ietf:rfc:7807";
        Assert.Equal(names + "problem", problem.Name);
        Assert.Equal("e.m.shop.out-of-stock", problem.Element(names + "code")!.Value);
        Assert.Equal("Agotado", problem.Element(names + "title")!.Value);
    }

    [Fact]
    public async Task An_endpoint_of_a_protocol_answers_with_its_reports()
    {
        await using Service service = await StartAsync();

        Answer answer = await service.PostAsync("/didcomm", "{}");

        Assert.Equal((409, "application/didcomm-plain+json"), (answer.Status, answer.MediaType));
        ProblemReadResult read = ProblemReader.Read(System.Text.Encoding.UTF8.GetBytes(answer.Body), new ProblemReadOptions { Catalogs = new ProblemCatalogSet(ShopErrors.Catalog) });
        Assert.Equal(2, Assert.IsType<OutOfStock>(read.Problem).Left);
        Assert.Equal("thread-1", read.Problem!.Thread?.ThreadId);
    }

    [Fact]
    public async Task Vary_of_others_is_kept()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Origin";
            return Microsoft.AspNetCore.Http.Results.NotFound();
        }));

        Assert.Equal("Origin, Accept, Accept-Language", (await service.GetAsync("/")).Header("Vary"));
    }
}
