using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ErrorCatalog.AspNetCore.Tests.Results;

public sealed class ResultTests
{
    [Fact]
    public async Task A_handler_returns_a_value_or_a_typed_problem()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/{left}", Order));

        Assert.Equal("\"ordered\"", (await service.GetAsync("/5")).Body);
        (await service.GetAsync("/2")).Is(409, "e.m.shop.out-of-stock");
        (await service.GetAsync("/0")).Is(503, "e.m.shop.busy");

        static Results<Ok<string>, Problem<OutOfStock>, Problem<ShopIsBusy>> Order(int left) => left switch
        {
            0 => ShopErrors.ShopIsBusy().ToResult(),
            < 5 => ShopErrors.OutOfStock("pen-7", left).ToResult(),
            _ => TypedResults.Ok("ordered"),
        };
    }

    [Fact]
    public async Task The_endpoint_says_what_it_raises()
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/typed", Results<NoContent, Problem<OutOfStock>> () => TypedResults.NoContent());
            app.MapGet("/attribute", [Raises(typeof(ShopIsBusy))] () => "fine");
            app.MapGet("/metadata", () => "fine").Raises(typeof(OutOfStock), typeof(ShopIsBusy));
        });

        Dictionary<string, string> raised = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .ToDictionary(endpoint => endpoint.RoutePattern.RawText!, endpoint => string.Join(' ', endpoint.Metadata.OfType<RaisesAttribute>().Select(raises => raises.Problem.Name)));

        Assert.Equal(("OutOfStock", "ShopIsBusy", "OutOfStock ShopIsBusy"), (raised["/typed"], raised["/attribute"], raised["/metadata"]));
    }

    [Fact]
    public async Task An_outcome_is_a_result()
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/value", () => Outcome.FromValue("pen").ToResult());
            app.MapGet("/created", () => Outcome.FromValue("pen").ToResult(value => TypedResults.Created("/pens/1", value)));
            app.MapGet("/problem", () => ((Outcome<string>)ShopErrors.ShopIsBusy()).ToResult());
            app.MapGet("/done", () => Outcome.Success.ToResult());
            app.MapGet("/failed", () => ((Outcome)ShopErrors.OutOfStock("pen-7", 1)).ToResult());
        });

        Assert.Equal("\"pen\"", (await service.GetAsync("/value")).Body);
        Assert.Equal("/pens/1", (await service.GetAsync("/created")).Header("Location"));
        (await service.GetAsync("/problem")).Is(503, "e.m.shop.busy");
        Assert.Equal(204, (await service.GetAsync("/done")).Status);
        (await service.GetAsync("/failed")).Is(409, "e.m.shop.out-of-stock");
    }

    [Fact]
    public void A_result_tells_filters_and_tests_what_it_is()
    {
        Problem<OutOfStock> result = ShopErrors.OutOfStock("pen-7", 2);

        Assert.Equal(409, ((IStatusCodeHttpResult)result).StatusCode);
        Assert.Equal(2, ((IValueHttpResult<OutOfStock>)result).Value!.Left);
        Assert.Equal(400, ShopErrors.OrderUnknown().ToResult().StatusCode);
    }
}
