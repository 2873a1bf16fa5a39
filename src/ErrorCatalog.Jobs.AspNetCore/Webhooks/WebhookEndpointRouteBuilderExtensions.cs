using ErrorCatalog;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.AspNetCore;
using ErrorCatalog.Jobs.AspNetCore.Webhooks;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;
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
        group.WithMetadata(new RaisesAttribute(typeof(TenantUnknown)), new RaisesAttribute(typeof(JobStoreUnavailable)));
        Map(group, "GET", string.Empty, WebhookApi.ListAsync, "List your webhook endpoints", 200);
        Map(group, "POST", string.Empty, WebhookApi.CreateAsync, "Make a webhook endpoint; its key is shown this once", 201, typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked), typeof(WebhookEndpointLimitReached));
        Map(group, "GET", "/{endpoint}", WebhookApi.FindAsync, "Show a webhook endpoint", 200, typeof(WebhookEndpointNotFound));
        Map(group, "PATCH", "/{endpoint}", WebhookApi.UpdateAsync, "Change, pause, disable or enable a webhook endpoint", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked));
        Map(group, "DELETE", "/{endpoint}", WebhookApi.DeleteAsync, "Delete a webhook endpoint and its deliveries", 204, typeof(WebhookEndpointNotFound));
        Map(group, "POST", "/{endpoint}/keys", WebhookApi.RotateAsync, "Add a key and retire the old ones; the new key is shown this once", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "POST", "/{endpoint}/test", WebhookApi.TestAsync, "Send a test event", 202, typeof(WebhookEndpointNotFound));
        Map(group, "POST", "/{endpoint}/replay", WebhookApi.ReplayAsync, "Send the deliveries of a period again", 202, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "GET", "/{endpoint}/deliveries", WebhookApi.ListDeliveriesAsync, "List deliveries, the newest first", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "GET", "/{endpoint}/deliveries/{delivery}", WebhookApi.FindDeliveryAsync, "Show a delivery and its attempts", 200, typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
        Map(group, "POST", "/{endpoint}/deliveries/{delivery}/replay", WebhookApi.ReplayOneAsync, "Send a delivery again", 202, typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
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

    private static void Map(RouteGroupBuilder group, string method, string pattern, Func<HttpContext, Tenant, Task> handle, string summary, int status, params Type[] problems)
    {
        IEndpointConventionBuilder mapped = group.MapMethods(pattern, [method], TenantRequest.For(handle));
        mapped.WithSummary(summary);
        mapped.WithMetadata([new ProducesResponseTypeMetadata(status), .. problems.Select(problem => new RaisesAttribute(problem))]);
    }
}
