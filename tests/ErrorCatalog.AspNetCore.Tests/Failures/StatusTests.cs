using Microsoft.AspNetCore.RateLimiting;

namespace ErrorCatalog.AspNetCore.Tests.Failures;

public sealed class StatusTests
{
    [Theory]
    [InlineData(400, "request-unreadable")]
    [InlineData(401, "sign-in-required")]
    [InlineData(402, "request-refused")]
    [InlineData(403, "access-denied")]
    [InlineData(404, "resource-not-found")]
    [InlineData(406, "not-acceptable")]
    [InlineData(408, "request-timed-out")]
    [InlineData(409, "request-conflicts")]
    [InlineData(412, "state-changed")]
    [InlineData(413, "body-too-large")]
    [InlineData(415, "media-type-unsupported")]
    [InlineData(418, "request-refused")]
    [InlineData(429, "too-many-requests")]
    [InlineData(500, "request-failed")]
    [InlineData(501, "request-failed")]
    [InlineData(503, "service-unavailable")]
    [InlineData(504, "answer-timed-out")]
    public async Task A_bare_status_becomes_a_problem_with_that_status(int status, string code)
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", () => Microsoft.AspNetCore.Http.Results.StatusCode(status)));

        (await service.GetAsync("/")).Is(status, code);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_method_and_a_wrong_media_type_are_problems()
    {
        await using Service service = await Service.StartAsync(app => app.MapPost("/orders", (Order order) => order.Quantity));

        (await service.GetAsync("/nowhere")).Is(404, "resource-not-found");
        Answer method = (await service.GetAsync("/orders")).Is(405, "method-not-allowed");
        Assert.Equal("POST", method.Header("Allow"));
        Assert.Equal("Expected one of the methods POST, but got GET.", method.Text("detail"));
        (await service.PostAsync("/orders", "<order/>", "application/xml")).Is(415, "media-type-unsupported");
    }

    [Fact]
    public async Task An_answer_with_a_body_stays_as_it_is()
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/text", () => Microsoft.AspNetCore.Http.Results.Text("gone fishing", statusCode: 404));
            app.MapGet("/bare", () => Microsoft.AspNetCore.Http.Results.NotFound()).WithMetadata(new SkipsPages());
        });

        Assert.Equal("gone fishing", (await service.GetAsync("/text")).Body);
        Assert.Empty((await service.GetAsync("/bare")).Body);
    }

    [Fact]
    public async Task An_application_words_a_status_itself()
    {
        await using Service service = await Service.StartAsync(
            _ => { },
            options: options => options.MapStatus(404, context => context.Request.Path.StartsWithSegments("/orders") ? ShopErrors.OrderUnknown() : null));

        Answer order = await service.GetAsync("/orders/1");
        Assert.Equal((404, "e.m.shop.order-unknown"), (order.Status, order.Text("code")));
        Assert.Equal(404, order.Json.GetProperty("status").GetInt32());
        (await service.GetAsync("/else")).Is(404, "resource-not-found");
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_of_the_answer()
    {
        await using Service service = await Service.StartAsync(_ => { });

        Answer head = await service.SendAsync(HttpMethod.Head, "/nowhere", null);

        Assert.Equal((404, "application/problem+json", string.Empty), (head.Status, head.MediaType, head.Body));
        Assert.NotEqual("0", head.Header("Content-Length"));
    }

    [Fact]
    public async Task A_refusal_of_the_rate_limiter_keeps_its_headers()
    {
        await using Service service = await Service.StartAsync(
            app =>
            {
                app.UseRateLimiter();
                app.MapGet("/", () => "fine").RequireRateLimiting("none");
            },
            builder => builder.Services.AddRateLimiter(limits =>
            {
                limits.RejectionStatusCode = 429;
                limits.OnRejected = (rejected, _) =>
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = "7";
                    return ValueTask.CompletedTask;
                };
                limits.AddFixedWindowLimiter("none", window => (window.PermitLimit, window.Window) = (1, TimeSpan.FromHours(1)));
            }));

        await service.GetAsync("/");
        Answer refused = (await service.GetAsync("/")).Is(429, "too-many-requests");

        Assert.Equal("7", refused.Header("Retry-After"));
    }

    [Fact]
    public async Task Details_that_others_write_get_the_same_shape()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", async (HttpContext context, IProblemDetailsService details) =>
        {
            context.Response.StatusCode = 403;
            await details.WriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Detail = "The till is locked.", Extensions = { ["till"] = 7, ["shift"] = "night" } },
            });
        }));

        Answer answer = (await service.GetAsync("/", ("Accept", "text/html"))).Is(403, "access-denied");

        Assert.Equal("The till is locked.", answer.Text("detail"));
        Assert.Equal(("7", "night"), (answer.Text("till"), answer.Text("shift")));
    }

    private sealed class SkipsPages : Microsoft.AspNetCore.Http.Metadata.ISkipStatusCodePagesMetadata;
}
