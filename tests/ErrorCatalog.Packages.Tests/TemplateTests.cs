using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ErrorCatalog.Packages.Tests;

/// <summary>Projects made by <c>dotnet new</c> from our templates.</summary>
public sealed class TemplateTests(PackageFeed feed) : IDisposable
{
    private const string German = "Es wurde die Bestellung A-17 erwartet, aber es gibt sie nicht.";

    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void An_application_made_from_the_template_runs_under_a_name_that_is_no_identifier()
    {
        Install();
        New("errorcatalog", "-n", "my-shop.front", "--catalog", "web-orders", "--baseUri", "https://errors.shop.example/");

        Assert.Equal("B-1: two pairs of shoes\n", _folder.Dotnet("run", "--project", "my-shop.front", "--", "B-1"));
        Assert.Equal(
            "Es wurde die Bestellung C-3 erwartet, aber es gibt sie nicht.\nPrüfen Sie die Nummer der Bestellung.\n",
            _folder.Dotnet("run", "--project", "my-shop.front", "--no-build", "--", "C-3", "de"));
        Assert.Contains("base-uri: https://errors.shop.example/", _folder.Read("my-shop.front/catalog/web-orders.errors.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("my-shop.front/catalog/locales/de/web-orders.yaml")));
    }

    [Fact]
    public async Task A_service_made_from_the_template_answers_problems_in_two_languages()
    {
        Install();
        New("errorcatalog-service", "-n", "my-shop.api", "--catalog", "web-orders", "--baseUri", "https://shop.example/errors/");
        string built = _folder.Dotnet("build", "my-shop.api", "-p:TreatWarningsAsErrors=true");
        Assert.Contains("0 Warning(s)", built, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("my-shop.api/ShipOrder.cs")));
        await using LiveProcess service = Start("my-shop.api");
        using HttpClient client = await ClientOf(service);

        Assert.Equal("two pairs of shoes", (await client.GetFromJsonAsync<JsonElement>("/orders/B-1")).GetProperty("article").GetString());
        JsonElement english = await Problem(client, new(HttpMethod.Get, "/orders/A-17"), HttpStatusCode.NotFound, "en");
        JsonElement german = await Problem(client, new(HttpMethod.Get, "/orders/A-17"), HttpStatusCode.NotFound, "de-AT");
        JsonElement refused = await Problem(client, new(HttpMethod.Post, "/orders") { Content = JsonContent.Create(new { number = "C-3", article = "shoes", pieces = 500 }) }, HttpStatusCode.UnprocessableEntity, "de");
        JsonElement paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        string page = await client.GetStringAsync("/errors/error-codes/order-not-found/");

        Assert.Equal("Expected an order A-17, but there is none.", english.GetProperty("detail").GetString());
        Assert.Equal("https://shop.example/errors/error-codes/order-not-found/", english.GetProperty("type").GetString());
        Assert.Equal(German, german.GetProperty("detail").GetString());
        Assert.Equal("Es wurden 1 bis 99 Stück erwartet, aber 500 angegeben.", refused.GetProperty("detail").GetString());
        Assert.Contains("order-not-found", paths.GetProperty("/orders/{number}").GetProperty("get").GetProperty("responses").GetProperty("404").ToString(), StringComparison.Ordinal);
        Assert.Contains("pieces-out-of-range", paths.GetProperty("/orders").GetProperty("post").GetProperty("responses").GetProperty("422").ToString(), StringComparison.Ordinal);
        Assert.Contains("Order not found", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_with_jobs_keeps_the_problem_of_a_job_and_tells_it_in_the_language_of_the_reader()
    {
        Install();
        New("errorcatalog-service", "-n", "Shop", "--jobs");
        _folder.Dotnet("build", "Shop", "-p:TreatWarningsAsErrors=true");
        await using LiveProcess service = Start("Shop");
        using HttpClient client = await ClientOf(service);

        using HttpResponseMessage accepted = await client.PostAsync("/orders/A-17/shipment", null);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        JsonElement job;
        do
        {
            job = await client.GetFromJsonAsync<JsonElement>(accepted.Headers.Location, TestContext.Current.CancellationToken);
        }
        while (job.GetProperty("state").GetString() is "queued" or "running");

        // Who retries is the caller, so the job waits for it.
        Assert.Equal("parked", job.GetProperty("state").GetString());
        Assert.Equal(German, job.GetProperty("error").GetProperty("detail").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<JsonElement> Problem(HttpClient client, HttpRequestMessage request, HttpStatusCode status, string language)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        using HttpResponseMessage answer = await client.SendAsync(request);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"Expected {status} but got {answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(language[..2], Assert.Single(answer.Content.Headers.ContentLanguage));
        request.Dispose();
        return JsonDocument.Parse(body).RootElement;
    }

    private static async Task<HttpClient> ClientOf(LiveProcess service)
    {
        const string Listening = "Now listening on: ";
        string line = await service.LineWith(Listening);
        return new HttpClient { BaseAddress = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]) };
    }

    private LiveProcess Start(string project) =>
        LiveProcess.Start(_folder.PathOf(project), "dotnet", $"bin/Debug/net10.0/{project}.dll", "--urls", "http://127.0.0.1:0");

    // An own home of the template engine, so that the machine's templates stay as they are.
    private void Install() => New("install", Path.Combine(feed.Packages, $"ErrorCatalog.Templates.{PackageFeed.Version}.nupkg"));

    private void New(params string[] arguments) => _folder.Dotnet(["new", .. arguments, "--debug:custom-hive", _folder.PathOf("templates")]);
}
