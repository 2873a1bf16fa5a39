using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs.AspNetCore.Webhooks;

/// <summary>The requests of the management API. A tenant sees its own endpoints and deliveries, and only those that go over HTTP.</summary>
internal static class WebhookApi
{
    private const int LongestBody = 64 * 1024;

    public static Task ListAsync(HttpContext context, Tenant tenant) => RunAsync(context, async () =>
    {
        IReadOnlyList<WebhookEndpoint> all = await Endpoints(context).ListAsync(tenant, context.RequestAborted);
        return Ok(new EndpointList([.. all.Where(IsHttp).Select(endpoint => WebhookBodies.Endpoint(endpoint))]), WebhookJson.Default.EndpointList);
    });

    public static Task CreateAsync(HttpContext context, Tenant tenant) => RunAsync(context, async () =>
    {
        Outcome<WebhookEndpointSettings> settings = await ReadSettingsAsync(context);
        if (!settings.TryGetValue(out WebhookEndpointSettings? wanted, out Problem? problem))
        {
            return Refuse(problem);
        }

        Outcome<WebhookEndpoint> made = await Endpoints(context).CreateAsync(tenant, wanted, context.RequestAborted);
        if (!made.TryGetValue(out WebhookEndpoint? endpoint, out problem))
        {
            return Refuse(problem);
        }

        context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path.Value!.TrimEnd('/')}/{endpoint.Id}";
        return Results.Json(WebhookBodies.Endpoint(endpoint, reveals: true), WebhookJson.Default.EndpointBody, statusCode: StatusCodes.Status201Created);
    });

    public static Task FindAsync(HttpContext context, Tenant tenant) => RunAsync(context, async () =>
        Show(await FindHttpAsync(context, tenant), endpoint => Ok(WebhookBodies.Endpoint(endpoint), WebhookJson.Default.EndpointBody)));

    public static Task UpdateAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
    {
        Outcome<WebhookEndpointSettings> settings = await ReadSettingsAsync(context);
        return settings.TryGetValue(out WebhookEndpointSettings? wanted, out Problem? problem)
            ? Show(await Endpoints(context).UpdateAsync(tenant, id, wanted, context.RequestAborted), endpoint => Ok(WebhookBodies.Endpoint(endpoint), WebhookJson.Default.EndpointBody))
            : Refuse(problem);
    });

    public static Task DeleteAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
        await Endpoints(context).DeleteAsync(tenant, id, context.RequestAborted) is { } problem ? Refuse(problem) : Results.NoContent());

    public static Task RotateAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
    {
        Outcome<RotateRequest> read = await ReadAsync(context, WebhookJson.Default.RotateRequest);
        if (!read.TryGetValue(out RotateRequest? wanted, out Problem? problem))
        {
            return Refuse(problem);
        }

        if (!TryReadDuration(wanted.Overlap ?? "P1D", out TimeSpan overlap))
        {
            return Refuse(Invalid(WebhookSettingInvalidSetting.Overlap, wanted.Overlap));
        }

        return Show(
            await Endpoints(context).RotateAsync(tenant, id, overlap, wanted.Secret, context.RequestAborted),
            endpoint => Ok(WebhookBodies.Endpoint(endpoint, reveals: true), WebhookJson.Default.EndpointBody));
    });

    public static Task TestAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
        Show(
            await Endpoints(context).SendTestAsync(tenant, id, context.RequestAborted),
            eventId => Results.Json(new TestBody(eventId), WebhookJson.Default.TestBody, statusCode: StatusCodes.Status202Accepted)));

    public static Task ListDeliveriesAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
    {
        IQueryCollection query = context.Request.Query;
        WebhookDeliveryState? state = null;
        if (query["state"].ToString() is { Length: > 0 } name && (state = WebhookBodies.DeliveryState(name)) is null)
        {
            return Refuse(Invalid(WebhookSettingInvalidSetting.State, name));
        }

        if (!TryReadNumber(query["limit"].ToString(), 50, 1, WebhookDeliveryStore.LargestPage, out long limit)
            || !TryReadNumber(query["before"].ToString(), long.MaxValue, 1, long.MaxValue, out long before))
        {
            return Refuse(Invalid(WebhookSettingInvalidSetting.Page, context.Request.QueryString.Value));
        }

        return Show(
            await Deliveries(context).ListAsync(tenant, id, state, before, (int)limit, context.RequestAborted),
            page => Ok(new DeliveryPage([.. page.Select(WebhookBodies.Delivery)], page.Count == limit ? page[^1].Id : null), WebhookJson.Default.DeliveryPage));
    });

    public static Task FindDeliveryAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
        TryReadDelivery(context, out long delivery, out IResult? refusal)
            ? Show(
                await Deliveries(context).FindAsync(tenant, id, delivery, context.RequestAborted),
                found => Ok(new DeliveryDetail(WebhookBodies.Delivery(found.Delivery), [.. found.Attempts.Select(WebhookBodies.Attempt)]), WebhookJson.Default.DeliveryDetail))
            : refusal);

    public static Task ReplayOneAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
        !TryReadDelivery(context, out long delivery, out IResult? refusal) ? refusal
            : await Deliveries(context).ReplayAsync(tenant, id, delivery, context.RequestAborted) is { } problem ? Refuse(problem)
            : Results.Json(new ReplayBody(1), WebhookJson.Default.ReplayBody, statusCode: StatusCodes.Status202Accepted));

    public static Task ReplayAsync(HttpContext context, Tenant tenant) => OnEndpointAsync(context, tenant, async id =>
    {
        Outcome<ReplayRequest> read = await ReadAsync(context, WebhookJson.Default.ReplayRequest);
        if (!read.TryGetValue(out ReplayRequest? wanted, out Problem? problem))
        {
            return Refuse(problem);
        }

        if (wanted is not { From: { } from, To: { } to })
        {
            return Refuse(Invalid(WebhookSettingInvalidSetting.Period, null));
        }

        List<WebhookDeliveryState> states = [];
        foreach (string name in wanted.States ?? ["parked", "skipped"])
        {
            if (WebhookBodies.DeliveryState(name) is not { } state || state == WebhookDeliveryState.Due)
            {
                return Refuse(Invalid(WebhookSettingInvalidSetting.State, name));
            }

            states.Add(state);
        }

        return Show(
            await Deliveries(context).ReplayAsync(tenant, id, from, to, states, context.RequestAborted),
            count => Results.Json(new ReplayBody(count), WebhookJson.Default.ReplayBody, statusCode: StatusCodes.Status202Accepted));
    });

    private static WebhookEndpointStore Endpoints(HttpContext context) => context.RequestServices.GetRequiredService<WebhookEndpointStore>();

    private static WebhookDeliveryStore Deliveries(HttpContext context) => context.RequestServices.GetRequiredService<WebhookDeliveryStore>();

    private static bool IsHttp(WebhookEndpoint endpoint) => endpoint.Url.Scheme is "https" or "http";

    private static string Id(HttpContext context) => context.GetRouteValue("endpoint") as string ?? string.Empty;

    private static async Task<Outcome<WebhookEndpoint>> FindHttpAsync(HttpContext context, Tenant tenant)
    {
        Outcome<WebhookEndpoint> found = await Endpoints(context).FindAsync(tenant, Id(context), context.RequestAborted);
        return found.TryGetValue(out WebhookEndpoint? endpoint, out _) && !IsHttp(endpoint) ? JobsErrors.WebhookEndpointNotFound(endpoint.Id) : found;
    }

    private static async Task RunAsync(HttpContext context, Func<Task<IResult>> handle)
    {
        // Keys pass through here; no cache may keep them.
        context.Response.Headers.CacheControl = "no-store";
        IResult result = await handle();
        await result.ExecuteAsync(context);
    }

    /// <summary>Handles a request about an endpoint that the tenant has.</summary>
    private static Task OnEndpointAsync(HttpContext context, Tenant tenant, Func<string, Task<IResult>> handle) => RunAsync(context, async () =>
        (await FindHttpAsync(context, tenant)).TryGetValue(out WebhookEndpoint? endpoint, out Problem? problem) ? await handle(endpoint.Id) : Refuse(problem));

    private static async Task<Outcome<WebhookEndpointSettings>> ReadSettingsAsync(HttpContext context)
    {
        Outcome<EndpointRequest> read = await ReadAsync(context, WebhookJson.Default.EndpointRequest);
        if (!read.TryGetValue(out EndpointRequest? request, out Problem? problem))
        {
            return problem;
        }

        WebhookEndpointState? state = null;
        if (request.State is { } name && (state = WebhookBodies.EndpointState(name)) is null)
        {
            return Invalid(WebhookSettingInvalidSetting.State, name);
        }

        if (request.EventTypes is { } types && types.Any(type => type is null))
        {
            return Invalid(WebhookSettingInvalidSetting.Events, null);
        }

        return new WebhookEndpointSettings
        {
            Url = request.Url,
            Description = request.Description,
            EventTypes = request.EventTypes,
            MaxInFlight = request.MaxInFlight,
            State = state,
            PausedUntil = request.PausedUntil,
            Secret = request.Secret,
        };
    }

    private static async Task<Outcome<T>> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        byte[]? body = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (body is null)
        {
            return JobsErrors.WebhookTooLarge(LongestBody);
        }

        try
        {
            return JsonSerializer.Deserialize(body.Length == 0 ? "{}"u8 : body, type) is { } value ? value : Invalid(WebhookSettingInvalidSetting.Body, "null");
        }
        catch (JsonException failure)
        {
            return Invalid(WebhookSettingInvalidSetting.Body, failure.Path is { Length: > 0 } path ? path : "$").WithCause(failure);
        }
    }

    private static bool TryReadDelivery(HttpContext context, out long delivery, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out IResult? refusal)
    {
        string text = context.GetRouteValue("delivery") as string ?? string.Empty;
        refusal = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out delivery)
            ? null
            : Refuse(JobsErrors.WebhookDeliveryNotFound(text.Length <= 64 ? text : text[..64] + "…"));
        return refusal is null;
    }

    private static bool TryReadNumber(string text, long missing, long least, long most, out long number)
    {
        number = missing;
        return text.Length == 0 || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }

    private static bool TryReadDuration(string text, out TimeSpan duration)
    {
        duration = default;
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static WebhookSettingInvalid Invalid(WebhookSettingInvalidSetting setting, string? found) =>
        JobsErrors.WebhookSettingInvalid(setting, found is null ? "null" : found.Length <= 100 ? found : found[..100] + "…");

    private static IResult Ok<T>(T body, JsonTypeInfo<T> type) => Results.Json(body, type);

    private static IResult Show<T>(Outcome<T> outcome, Func<T, IResult> onValue) => outcome.TryGetValue(out T? value, out Problem? problem) ? onValue(value) : Refuse(problem);

    private static ProblemResult Refuse(Problem problem) => new(problem);
}
