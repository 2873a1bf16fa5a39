using ErrorCatalog.Compiler;
using ErrorCatalog.Site;

namespace ErrorCatalog.AspNetCore.Tests.Endpoints;

public sealed class CatalogEndpointTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static Task<Service> StartAsync(string prefix = "/errors") => Service.StartAsync(app => app.MapErrorCatalog(prefix));

    [Theory]
    [InlineData("/errors/error-codes/out-of-stock/")]
    [InlineData("/errors/error-codes/out-of-stock")]
    [InlineData("/errors/error-codes/out-of-stock.json")]
    [InlineData("/errors/error-codes/e.m.shop.out-of-stock")]
    [InlineData("/errors/sold-out")]
    [InlineData("/errors/es/out-of-stock/")]
    [InlineData("/errors/101")]
    public async Task Every_name_of_an_entry_leads_to_it(string path)
    {
        await using Service service = await StartAsync();

        Answer answer = await service.GetAsync(path);

        Assert.Equal((200, "application/json"), (answer.Status, answer.MediaType));
        Assert.Equal("out-of-stock", answer.Text("key"));
        Assert.Equal(("you", "transaction", "me - warehouse"), (answer.Text("who_retries"), answer.Text("category"), answer.Text("where")));
        Assert.Equal("Agotado", answer.Json.GetProperty("texts").GetProperty("es").GetProperty("title").GetString());
        Assert.Equal("""<https://errors.example.org/shop/error-codes/out-of-stock/>; rel="canonical" """.TrimEnd(), answer.Header("Link"));
    }

    [Fact]
    public async Task A_browser_gets_a_page_in_its_language()
    {
        await using Service service = await StartAsync();

        Answer page = await service.GetAsync("/errors/error-codes/out-of-stock/", ("Accept", Browser), ("Accept-Language", "es-MX"));

        Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
        Assert.Equal("es", page.Header("Content-Language"));
        Assert.Contains("<html lang=\"es\" dir=\"ltr\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("<h1>Agotado</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/errors/error-codes/out-of-stock.json\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("default-src", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", (await service.GetAsync("/errors/ar/resource-not-found/", ("Accept", Browser))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_every_entry_once()
    {
        await using Service service = await StartAsync("/");

        Answer index = await service.GetAsync("/error-codes/index.json");
        Answer page = await service.GetAsync("/", ("Accept", Browser));

        string[] keys = [.. index.Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!)];
        Assert.Equal(keys.Distinct(), keys);
        Assert.Contains("out-of-stock", keys);
        Assert.Contains("request-failed", keys);
        Assert.All(keys, key => Assert.Contains($"href=\"/error-codes/{key}/\"", page.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/errors/error-codes/unheard-of/")]
    [InlineData("/errors/error-codes/out-of-stock/more")]
    [InlineData("/errors/%3Cscript%3E")]
    public async Task Other_addresses_are_a_problem_like_everywhere(string path)
    {
        await using Service service = await StartAsync();

        (await service.GetAsync(path)).Is(404, "resource-not-found");
    }

    [Fact]
    public async Task Below_a_path_base_links_lead_back()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapGroup("/api").MapErrorCatalog("/errors"),
            before: app =>
            {
                app.UsePathBase("/shop");
                app.UseRouting();
            });

        Answer page = await service.GetAsync("/shop/api/errors/101", ("Accept", Browser));

        Assert.Contains("href=\"/shop/api/errors/error-codes/out-of-stock.json\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_built_site_is_served_whole()
    {
        string folder = Directory.CreateTempSubdirectory("errorcatalog-site-").FullName;
        try
        {
            SiteWriter.Write(SiteBuilder.Build(CompileShop(), new SiteOptions()), folder);
            await using Service service = await Service.StartAsync(app => app.MapErrorCatalog("/errors", folder));

            Answer page = await service.GetAsync("/errors/error-codes/out-of-stock/", ("Accept", Browser), ("Accept-Language", "en"));
            Answer json = await service.GetAsync("/errors/error-codes/out-of-stock.json");

            Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
            Assert.Contains("Out of stock", page.Body, StringComparison.Ordinal);
            Assert.Equal("what was ordered", json.Json.GetProperty("params")[0].GetProperty("note").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ErrorCatalog.Compiler.CompiledCatalogs CompileShop()
    {
        string file = Checkout.PathOf("tests/ErrorCatalog.AspNetCore.Tests/Catalogs/shop.errors.yaml");
        return CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", File.ReadAllText(file))]);
    }
}
