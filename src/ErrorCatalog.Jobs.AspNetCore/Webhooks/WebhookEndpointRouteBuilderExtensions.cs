using ErrorCatalog;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
using ErrorCatalog.Jobs.AspNetCore.Webhooks;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps webhooks: their management for senders, and their receipt.</summary>
public static class WebhookEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the management of endpoints and deliveries. Every answer is bound to the tenant of the request (<see cref="IRequestTenant"/>); the
    /// ids of others are not found. Needs <c>AddWebhooks</c>, <c>AddErrorCatalog</c> and an authorization of your own.
    /// </summary>
    /// <param name="endpoints">Where it is mapped.</param>
    /// <param name="prefix">Path of the list of endpoints.</param>
    /// <returns>The group, for authorization, rate limits and the like.</returns>
    public static RouteGroupBuilder MapWebhooks(this IEndpointRouteBuilder endpoints, string prefix = "/webhooks")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        group.WithTags("Webhooks");
        group.Raises(typeof(TenantUnknown), typeof(JobStoreUnavailable));
        group.MapGet(string.Empty, (HttpContext context, [FromServices] IRequestTenant tenants) => TenantRequest.RunAsync(context, tenants, WebhookApi.ListAsync))
            .Describe("List your webhook endpoints", StatusCodes.Status200OK);
        group.MapPost(string.Empty, (HttpContext context, [FromServices] IRequestTenant tenants) => TenantRequest.RunAsync(context, tenants, WebhookApi.CreateAsync))
            .Describe("Make a webhook endpoint; its key is shown this once", StatusCodes.Status201Created)
            .Raises(typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked), typeof(WebhookEndpointLimitReached), typeof(WebhookTooLarge));
        group.MapGet("/{endpoint}", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.FindAsync))
            .Describe("Show a webhook endpoint", StatusCodes.Status200OK)
            .Raises(typeof(WebhookEndpointNotFound));
        group.MapPatch("/{endpoint}", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.UpdateAsync))
            .Describe("Change, pause, disable or enable a webhook endpoint", StatusCodes.Status200OK)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked), typeof(WebhookTooLarge));
        group.MapDelete("/{endpoint}", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.DeleteAsync))
            .Describe("Delete a webhook endpoint and its deliveries", StatusCodes.Status204NoContent)
            .Raises(typeof(WebhookEndpointNotFound));
        group.MapPost("/{endpoint}/keys", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.RotateAsync))
            .Describe("Add a key and retire the old ones; the new key is shown this once", StatusCodes.Status200OK)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid), typeof(WebhookTooLarge));
        group.MapPost("/{endpoint}/test", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.TestAsync))
            .Describe("Send a test event", StatusCodes.Status202Accepted)
            .Raises(typeof(WebhookEndpointNotFound));
        group.MapPost("/{endpoint}/replay", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint) => TenantRequest.RunAsync(context, tenants, WebhookApi.ReplayAsync))
            .Describe("Send the deliveries of a period again", StatusCodes.Status202Accepted)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid), typeof(WebhookTooLarge));
        group.MapGet("/{endpoint}/deliveries", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint, string? state, string? before, string? limit) => TenantRequest.RunAsync(context, tenants, WebhookApi.ListDeliveriesAsync))
            .Describe("List deliveries, the newest first", StatusCodes.Status200OK)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        group.MapGet("/{endpoint}/deliveries/{delivery}", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint, string delivery) => TenantRequest.RunAsync(context, tenants, WebhookApi.FindDeliveryAsync))
            .Describe("Show a delivery and its attempts", StatusCodes.Status200OK)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
        group.MapPost("/{endpoint}/deliveries/{delivery}/replay", (HttpContext context, [FromServices] IRequestTenant tenants, string endpoint, string delivery) => TenantRequest.RunAsync(context, tenants, WebhookApi.ReplayOneAsync))
            .Describe("Send a delivery again", StatusCodes.Status202Accepted)
            .Raises(typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
        return group;
    }

    /// <summary>
    /// Maps the receipt of webhooks by Standard Webhooks 1.0. What is not fresh and signed with one of the keys is refused with a
    /// problem and never reaches <paramref name="handle"/>; when that returns, the answer is 204. Store the delivery there and
    /// process it later: the sender waits.
    /// </summary>
    /// <param name="endpoints">Where it is mapped.</param>
    /// <param name="pattern">Path of the receiver.</param>
    /// <param name="secrets">The keys that count now, the newest first.</param>
    /// <param name="handle">What is done with a delivery. It may come more than once: its id is then the same.</param>
    /// <param name="maxBytes">Most bytes of a body. Default 1 MiB.</param>
    public static IEndpointConventionBuilder MapWebhookReceiver(
        this IEndpointRouteBuilder endpoints, string pattern, Func<IReadOnlyList<WebhookSecret>> secrets, Func<ReceivedWebhook, CancellationToken, Task> handle, int maxBytes = 1024 * 1024)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(secrets);
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        var receipt = new WebhookReceipt(secrets, handle, maxBytes);
        IEndpointConventionBuilder mapped = endpoints.MapPost(pattern, receipt.ReceiveAsync);
        mapped.WithMetadata(
            new RaisesAttribute(typeof(WebhookHeaderInvalid)),
            new RaisesAttribute(typeof(WebhookSignatureExpired)),
            new RaisesAttribute(typeof(WebhookSignatureEarly)),
            new RaisesAttribute(typeof(WebhookSignatureMismatch)),
            new RaisesAttribute(typeof(WebhookTooLarge)));
        return mapped;
    }
}
