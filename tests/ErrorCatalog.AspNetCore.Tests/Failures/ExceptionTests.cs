using Microsoft.Extensions.Logging;

namespace ErrorCatalog.AspNetCore.Tests.Failures;

public sealed class ExceptionTests
{
    [Fact]
    public async Task A_thrown_problem_is_the_answer()
    {
        Problem problem = ShopErrors.OutOfStock("pen-7", 2);
        await using Service service = await Service.StartAsync(app => app.MapGet("/", Task () => throw problem.ToException()));

        Answer answer = (await service.GetAsync("/")).Is(409, "e.m.shop.out-of-stock");

        Assert.Equal("https://errors.example.org/shop/error-codes/out-of-stock/", answer.Text("type"));
        Assert.Equal("urn:uuid:" + problem.Id, answer.Text("instance"));
        Assert.Equal("Expected enough of pen-7 in stock, but only 2 are left.", answer.Text("detail"));
        Assert.Equal("""[{"product":"pen-7"},{"left":2}]""", answer.Text("problem_items"));
        Assert.Equal("en", answer.Header("Content-Language"));
        Assert.Equal(answer.Body.Length, int.Parse(answer.Header("Content-Length")!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_unforeseen_exception_tells_its_reference_and_nothing_else()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", Task () => throw new InvalidOperationException("password=hush in Shop.Till.Open()")));

        Answer answer = (await service.GetAsync("/")).Is(500, "request-failed");

        Assert.DoesNotContain("hush", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Till", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", answer.Body, StringComparison.Ordinal);
        string reference = answer.Json.GetProperty("problem_items")[0].GetProperty("reference").GetString()!;
        Assert.Contains(reference, answer.Text("detail"), StringComparison.Ordinal);
        RecordedLog.LoggedEvent logged = Assert.Single(service.Log.Problems);
        Assert.Equal(LogLevel.Error, logged.Level);
        Assert.Contains(reference, logged.Text, StringComparison.Ordinal);
        Assert.Contains("password=hush", logged.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exceptions_are_mapped_by_the_most_derived_type()
    {
        await using Service service = await Service.StartAsync(
            app =>
            {
                app.MapGet("/file", Task () => throw new FileNotFoundException("/etc/shadow"));
                app.MapGet("/io", Task () => throw new EndOfStreamException());
                app.MapGet("/none", Task () => throw new UnauthorizedAccessException());
            },
            options: options => options
                .Map<IOException>(_ => ShopErrors.ShopIsBusy())
                .Map<FileNotFoundException>(_ => ShopErrors.OrderUnknown())
                .Map<UnauthorizedAccessException>(_ => null));

        Answer file = await service.GetAsync("/file");
        Assert.Equal(400, file.Status);
        Assert.Equal("e.m.shop.order-unknown", file.Text("code"));
        Assert.DoesNotContain("shadow", file.Body, StringComparison.Ordinal);
        (await service.GetAsync("/io")).Is(503, "e.m.shop.busy");
        (await service.GetAsync("/none")).Is(500, "request-failed");
    }

    [Fact]
    public async Task A_mapping_that_fails_hides_neither_exception()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapGet("/", Task () => throw new IOException("first")),
            options: options => options.Map<IOException>(_ => throw new InvalidOperationException("second")));

        (await service.GetAsync("/")).Is(500, "request-failed");

        Assert.Contains(service.Log.Events, logged => logged.Id.Name == "MappingFailed" && logged.Exception!.Contains("second", StringComparison.Ordinal));
        Assert.Contains("first", Assert.Single(service.Log.Problems).Exception, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_the_failed_answer_are_not_sent()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", async Task (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"half\"";
            context.Response.ContentType = "text/csv";
            await Task.Yield();
            throw ShopErrors.ShopIsBusy().ToException();
        }));

        Answer answer = (await service.GetAsync("/")).Is(503, "e.m.shop.busy");

        Assert.Null(answer.Header("ETag"));
    }

    [Fact]
    public async Task Half_an_answer_is_cut_off_and_logged()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", async Task (HttpContext context) =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw ShopErrors.ShopIsBusy().ToException();
        }));

        await Assert.ThrowsAsync<HttpRequestException>(() => service.GetAsync("/"));

        Assert.Contains(service.Log.Events, logged => logged.Id.Name == "ProblemTooLate" && logged.Text.Contains("e.m.shop.busy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_nobody_waits_for_is_no_error()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using Service service = await Service.StartAsync(
            app => app.MapGet("/", async Task (HttpContext context) =>
            {
                arrived.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }),
            before: app => app.Use(async (context, next) =>
            {
                await next(context);
                ended.SetResult();
            }));
        using var impatient = new CancellationTokenSource();
        Task<HttpResponseMessage> asking = service.Client.GetAsync(new Uri("/", UriKind.Relative), impatient.Token);
        await arrived.Task;

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await ended.Task;
        Assert.Empty(service.Log.Problems);
        Assert.DoesNotContain(service.Log.Events, logged => logged.Level >= LogLevel.Warning);
        Assert.Contains(service.Log.Events, logged => logged.Id.Name == "RequestAborted");
    }

    [Fact]
    public async Task A_cancellation_inside_the_service_is_an_error()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", Task () => throw new OperationCanceledException()));

        (await service.GetAsync("/")).Is(500, "request-failed");
    }

    [Fact]
    public async Task The_exception_handler_of_the_framework_gives_the_same_answer()
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.UseExceptionHandler();
            app.MapGet("/", Task () => throw ShopErrors.OutOfStock("pen-7", 1).ToException());
        });

        (await service.GetAsync("/")).Is(409, "e.m.shop.out-of-stock");
        Assert.Single(service.Log.Problems);
    }

    [Fact]
    public async Task Retry_after_is_sent_to_callers_who_should_retry()
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/caller", Task () => throw ShopErrors.ShopIsBusy().WithRetry(RetryParty.Recipient, TimeSpan.FromMilliseconds(1500)).ToException());
            app.MapGet("/service", Task () => throw ShopErrors.ShopIsBusy().WithRetry(RetryParty.Reporter, TimeSpan.FromSeconds(9)).ToException());
            app.MapGet("/unknown", Task () => throw ShopErrors.ShopIsBusy().ToException());
        });

        Assert.Equal("2", (await service.GetAsync("/caller")).Header("Retry-After"));
        Assert.Null((await service.GetAsync("/service")).Header("Retry-After"));
        Assert.Null((await service.GetAsync("/unknown")).Header("Retry-After"));
    }

    [Fact]
    public void Using_it_without_its_services_says_what_to_call()
    {
        WebApplication app = WebApplication.CreateSlimBuilder().Build();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => app.UseErrorCatalog());

        Assert.Contains("AddErrorCatalog", refused.Message, StringComparison.Ordinal);
    }
}
