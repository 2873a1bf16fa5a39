using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Tests.Validation;

public sealed class ValidationTests
{
    private const string Invalid = """{"quantity":100,"lines":[{},{"unit":"metre"}]}""";

    [Fact]
    public async Task Everything_that_is_not_valid_is_one_problem()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapPost("/orders", (Order order) => order.Quantity),
            Service.Validate);

        AssertOrderErrors((await service.PostAsync("/orders", Invalid)).Is(400, "values-invalid"));
    }

    [Fact]
    public async Task Controllers_answer_in_the_same_shape()
    {
        await using Service service = await Service.StartAsync(app => app.MapControllers(), builder => builder.Services.AddControllers());

        AssertOrderErrors((await service.PostAsync("/controlled/orders", Invalid)).Is(400, "values-invalid"));
        Answer unread = (await service.PostAsync("/controlled/orders", """{"quantity":"many"}""")).Is(400, "values-invalid");
        JsonElement error = Assert.Single(unread.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal(("#/quantity", "body-malformed"), (error.GetProperty("pointer").GetString(), error.GetProperty("code").GetString()));
        Assert.DoesNotContain("System", unread.Body, StringComparison.Ordinal);
        (await service.GetAsync("/controlled/missing")).Is(404, "resource-not-found");
        (await service.GetAsync("/controlled/problem")).Is(409, "e.m.shop.out-of-stock");
    }

    [Fact]
    public async Task A_parameter_is_named_and_not_pointed_at()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapGet("/search", ([Range(1, 9)] int hops) => hops),
            Service.Validate);

        JsonElement error = Assert.Single((await service.GetAsync("/search?hops=10")).Is(400, "values-invalid").Json.GetProperty("errors").EnumerateArray());

        Assert.Equal("hops", error.GetProperty("parameter").GetString());
        Assert.False(error.TryGetProperty("pointer", out _));
    }

    [Fact]
    public async Task A_message_that_names_an_entry_is_worded_in_the_language_of_the_caller()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapPost("/orders", (Order order) => order.Quantity),
            Service.Validate);

        Answer answer = await service.PostAsync("/orders", """{"product":"pen","quantity":0}""", "application/json", ("Accept-Language", "es-MX"));

        JsonElement error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("Se esperaba una cantidad de 1 a 99, pero se recibió otra.", error.GetProperty("detail").GetString());
        Assert.Equal("Se esperaban valores válidos, pero 1 valor no lo es.", answer.Text("detail"));
    }

    [Fact]
    public async Task A_validators_exception_is_the_same_problem()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", Task () =>
            throw new ValidationException(new ValidationResult("Too long.", ["Product"]), null, null)));

        JsonElement error = Assert.Single((await service.GetAsync("/")).Is(400, "values-invalid").Json.GetProperty("errors").EnumerateArray());

        Assert.Equal(("#/product", "Too long."), (error.GetProperty("pointer").GetString(), error.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Any_number_of_errors_makes_a_bounded_answer()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapPost("/orders", (Order order) => order.Quantity),
            Service.Validate);
        string lines = string.Join(',', Enumerable.Repeat("""{"unit":"metre"}""", 1000));

        Answer answer = (await service.PostAsync("/orders", $$"""{"product":"pen","lines":[{{lines}}]}""")).Is(400, "values-invalid");

        Assert.Equal(100, answer.Json.GetProperty("errors").GetArrayLength());
        Assert.Equal("""[{"count":1000}]""", answer.Text("problem_items"));
    }

    private static void AssertOrderErrors(Answer answer)
    {
        (string? Pointer, string? Code)[] errors = [.. answer.Json.GetProperty("errors").EnumerateArray()
            .Select(error => (error.GetProperty("pointer").GetString(), error.TryGetProperty("code", out JsonElement code) ? code.GetString() : null))
            .Order()];
        Assert.Equal([("#/lines/1/unit", null), ("#/product", null), ("#/quantity", "e.m.shop.quantity-invalid")], errors);
        Assert.All(answer.Json.GetProperty("errors").EnumerateArray(), error => Assert.False(string.IsNullOrEmpty(error.GetProperty("detail").GetString())));
    }
}
