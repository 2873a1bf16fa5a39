using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErrorCatalog.AspNetCore.Tests.OpenApi;

public sealed class OpenApiTests
{
    private static Task<Service> StartAsync() => Service.StartAsync(
        app =>
        {
            app.MapOpenApi();
            app.MapPost("/orders", Results<Ok<string>, Problem<OutOfStock>, Problem<ShopIsBusy>> (Order order) => TypedResults.Ok(order.Product!));
            app.MapGet("/orders/{number}", [Raises(typeof(OrderUnknown))] (int number) => number).Raises(typeof(QuantityInvalid));
            app.MapGet("/health", () => "fine");
            app.MapPost("/didcomm", () => "fine").Raises(typeof(OutOfStock)).WithProblemForm(ProblemForm.DidComm20);
        },
        builder => builder.Services.AddOpenApi(openApi => openApi.AddErrorCatalog()));

    [Fact]
    public async Task Every_problem_of_an_endpoint_is_described_under_its_status()
    {
        await using Service service = await StartAsync();
        JsonElement document = (await service.GetAsync("/openapi/v1.json")).Json;

        Assert.Equal(["200", "400", "409", "413", "415", "500", "503"], Responses(document, "/orders", "post").Order());
        Assert.Equal(["200", "400", "500"], Responses(document, "/orders/{number}", "get").Order());
        Assert.Equal(["200", "500"], Responses(document, "/health", "get").Order());

        JsonElement outOfStock = document.GetProperty("components").GetProperty("schemas").GetProperty("Problem.out-of-stock").GetProperty("allOf")[1].GetProperty("properties");
        Assert.Equal("https://errors.example.org/shop/error-codes/out-of-stock/", outOfStock.GetProperty("type").GetProperty("const").GetString());
        Assert.Equal("e.m.shop.out-of-stock", outOfStock.GetProperty("code").GetProperty("const").GetString());
        Assert.Equal("integer", outOfStock.GetProperty("problem_items").GetProperty("items").GetProperty("properties").GetProperty("left").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Problems_of_one_status_are_alternatives_told_apart_by_their_code()
    {
        await using Service service = await StartAsync();
        JsonElement schema = Content((await service.GetAsync("/openapi/v1.json")).Json, "/orders/{number}", "get", "400").GetProperty("schema");

        Assert.Equal(5, schema.GetProperty("oneOf").GetArrayLength());
        Assert.Equal("code", schema.GetProperty("discriminator").GetProperty("propertyName").GetString());
        Assert.Equal("#/components/schemas/Problem.order-unknown", schema.GetProperty("discriminator").GetProperty("mapping").GetProperty("e.m.shop.order-unknown").GetString());
    }

    [Fact]
    public async Task Examples_are_real_answers_in_every_language()
    {
        await using Service service = await StartAsync();
        JsonElement examples = Content((await service.GetAsync("/openapi/v1.json")).Json, "/orders", "post", "409").GetProperty("examples");

        Assert.Equal(["out-of-stock.de", "out-of-stock.en", "out-of-stock.es"], examples.EnumerateObject().Select(example => example.Name).Order());
        JsonElement spanish = examples.GetProperty("out-of-stock.es");
        Assert.Equal("Agotado", spanish.GetProperty("summary").GetString());
        byte[] report = JsonSerializer.SerializeToUtf8Bytes(spanish.GetProperty("value"));
        Problem read = ProblemReader.Read(report, new ProblemReadOptions { Catalogs = new ProblemCatalogSet(ShopErrors.Catalog) }).Problem!;
        Assert.Equal(("pen-7", 2L), (Assert.IsType<OutOfStock>(read).Product, ((OutOfStock)read).Left));
        Assert.Equal(409, read.HttpStatus);
    }

    [Fact]
    public async Task An_endpoint_of_a_protocol_shows_its_reports()
    {
        await using Service service = await StartAsync();
        JsonElement content = (await service.GetAsync("/openapi/v1.json")).Json.GetProperty("paths").GetProperty("/didcomm").GetProperty("post")
            .GetProperty("responses").GetProperty("409").GetProperty("content").GetProperty("application/didcomm-plain+json");

        Assert.Equal("e.m.shop.out-of-stock", content.GetProperty("examples").GetProperty("out-of-stock").GetProperty("value").GetProperty("body").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_document_is_valid_for_a_validator_that_nobody_here_wrote()
    {
        await using Service service = await StartAsync();
        string folder = Directory.CreateTempSubdirectory("errorcatalog-openapi-").FullName;
        try
        {
            string file = Path.Combine(folder, "openapi.json");
            await File.WriteAllTextAsync(file, (await service.GetAsync("/openapi/v1.json")).Body);

            (int exit, string output) = await NodeTool.RunAsync("validate-openapi.mjs", file);

            Assert.True(exit == 0, output);
            Assert.Contains("valid: 3.1", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_catalog_that_is_not_registered_is_named()
    {
        await using Service service = await Service.StartAsync(
            app =>
            {
                app.MapOpenApi();
                app.MapGet("/", () => "fine").Raises(typeof(OutOfStock));
            },
            builder => builder.Services.AddOpenApi(openApi => openApi.AddErrorCatalog()),
            options => options.Catalogs.Clear());

        (await service.GetAsync("/openapi/v1.json")).Is(500, "request-failed");

        Assert.Contains("'ErrorCatalog.AspNetCore.Tests.OutOfStock'", Assert.Single(service.Log.Problems).Exception, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Responses(JsonElement document, string path, string method) =>
        document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").EnumerateObject().Select(response => response.Name);

    private static JsonElement Content(JsonElement document, string path, string method, string status) =>
        document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/problem+json");
}
