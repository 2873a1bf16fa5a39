using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.AspNetCore.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Account = "hostile-account\r\n{0} %s <b>";
    private const string Card = "4111-hostile-card";

    [Fact]
    public async Task One_log_event_tells_code_text_and_link()
    {
        await using Service service = await Service.StartAsync(app => app.MapGet("/", Task () => throw ShopErrors.OutOfStock("pen-7", 2).ToException()));

        Answer answer = await service.GetAsync("/", ("Accept-Language", "es"));

        RecordedLog.LoggedEvent logged = Assert.Single(service.Log.Problems);
        Assert.Equal((1, LogLevel.Information), (logged.Id.Id, logged.Level));
        Assert.Equal("e.m.shop.out-of-stock", logged.Values["Code"]);
        Assert.Equal("Expected enough of pen-7 in stock, but only 2 are left.", logged.Values["Text"]);
        Assert.Equal("https://errors.example.org/shop/error-codes/out-of-stock/", logged.Values["Link"]);
        Assert.Equal("urn:uuid:" + logged.Values["Instance"], answer.Text("instance"));
    }

    [Fact]
    public async Task The_activity_and_the_counter_have_the_code()
    {
        var ended = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
        var counted = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        using var measurements = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ProblemTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => counted.Enqueue(instrument.Name + " " + tags[0].Key + "=" + tags[0].Value));
        measurements.Start();
        Problem stranger = ProblemReader.Read("""{"type":"https://didcomm.org/report-problem/2.0/problem-report","id":"1","pthid":"t","body":{"code":"e.p.made-up-by-a-stranger"}}"""u8.ToArray()).Problem!;
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/telemetry/failed", Task () => throw ShopErrors.PaymentFailed("Acme", Account, Card).ToException());
            app.MapGet("/telemetry/stranger", Task () => throw stranger.ToException());
        });

        (ActivityTraceId failedTrace, ActivityTraceId strangerTrace) = (ActivityTraceId.CreateRandom(), ActivityTraceId.CreateRandom());
        await service.GetAsync("/telemetry/failed", ("traceparent", $"00-{failedTrace}-00f067aa0ba902b7-01"));
        await service.GetAsync("/telemetry/stranger", ("traceparent", $"00-{strangerTrace}-00f067aa0ba902b7-01"));
        await service.DisposeAsync();

        Activity failed = Assert.Single(ended, activity => activity.TraceId == failedTrace);
        Assert.Equal("e.m.shop.payment-failed", failed.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal("https://errors.example.org/shop/error-codes/payment-failed/", failed.GetTagItem("errorcatalog.link"));
        Assert.Equal("_OTHER", Assert.Single(ended, activity => activity.TraceId == strangerTrace).GetTagItem("error.type"));
        Assert.DoesNotContain("hostile", string.Join(' ', failed.TagObjects) + failed.StatusDescription + string.Join(' ', failed.Events.SelectMany(told => told.Tags)), StringComparison.Ordinal);
        Assert.Contains("errorcatalog.problems error.type=e.m.shop.payment-failed", counted);
        Assert.Contains("errorcatalog.problems error.type=_OTHER", counted);
        Assert.DoesNotContain(counted, told => told!.Contains("made-up", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/thrown")]
    [InlineData("/returned")]
    [InlineData("/wrapped")]
    [InlineData("/late")]
    public async Task Hidden_values_are_in_no_answer_and_no_log(string path)
    {
        await using Service service = await Service.StartAsync(app =>
        {
            app.MapGet("/thrown", Task () => throw ShopErrors.PaymentFailed("Acme", Account, Card).ToException());
            app.MapGet("/returned", () => ShopErrors.PaymentFailed("Acme", Account, Card).ToResult());
            app.MapGet("/wrapped", Task () => throw new InvalidOperationException("outside", ShopErrors.PaymentFailed("Acme", Account, Card).ToException()));
            app.MapGet("/late", async Task (HttpContext context) =>
            {
                await context.Response.WriteAsync("half");
                await context.Response.Body.FlushAsync();
                throw ShopErrors.PaymentFailed("Acme", Account, Card).ToException();
            });
        });

        string body = string.Empty;
        foreach (string form in (string[])["application/json", "application/xml", "application/didcomm-plain+json"])
        {
            body += path == "/late" ? (await Record.ExceptionAsync(() => service.GetAsync(path)))!.ToString() : (await service.GetAsync(path, ("Accept", form))).Body;
        }

        string log = service.Log.AllText;
        Assert.Contains("payment-failed", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hostile", body, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_organisation_can_be_shown_internal_values_but_never_secrets()
    {
        await using Service service = await Service.StartAsync(
            app => app.MapGet("/", Task () => throw ShopErrors.PaymentFailed("Acme", Account, Card).ToException()),
            options: options => options.ShowsInternalTo = context => context.Request.Headers["X-Staff"] == "yes");

        Answer staff = await service.GetAsync("/", ("X-Staff", "yes"));

        Assert.Contains("hostile-account", staff.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Card, staff.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", (await service.GetAsync("/")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", service.Log.AllText, StringComparison.Ordinal);
    }
}
