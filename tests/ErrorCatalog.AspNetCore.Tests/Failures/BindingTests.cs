using Microsoft.AspNetCore.Hosting;

namespace ErrorCatalog.AspNetCore.Tests.Failures;

public sealed class BindingTests
{
    [Theory]
    [InlineData("/search", "parameter-missing", "hops")]
    [InlineData("/search?hops=many", "parameter-invalid", "hops")]
    [InlineData("/search?hops=%22x%22%20hush", "parameter-invalid", "hops")]
    public async Task A_parameter_that_does_not_bind_is_named(string path, string code, string parameter)
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/search", (int hops) => hops));

        Answer answer = (await service.GetAsync(path)).Is(400, code);

        Assert.Equal($$"""[{"parameter":"{{parameter}}"}]""", answer.Text("problem_items"));
        Assert.DoesNotContain("hush", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("int", answer.Text("detail")!.Split(' '), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("", "#")]
    [InlineData("{", "#")]
    [InlineData("""{"quantity":"many"}""", "#/quantity")]
    [InlineData("""{"lines":[{},{"unit":7}]}""", "#/lines/1/unit")]
    public async Task A_body_that_cannot_be_read_is_pointed_at(string body, string pointer)
    {
        await using Service service = await Service.StartAsync(app => app.MapPost("/orders", (Order order) => order.Quantity));

        Answer answer = (await service.PostAsync("/orders", body)).Is(400, "body-malformed");

        Assert.Equal(pointer, answer.Json.GetProperty("problem_items")[0].GetProperty("pointer").GetString());
        Assert.DoesNotContain("System", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_a_problem()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapPost("/orders", (Order order) => order.Quantity),
            builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 100));

        (await service.PostAsync("/orders", $$"""{"product":"{{new string('x', 200)}}"}""")).Is(413, "body-too-large");
    }
}
