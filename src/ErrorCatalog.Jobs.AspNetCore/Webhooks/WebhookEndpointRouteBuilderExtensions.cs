using ErrorCatalog.Jobs.AspNetCore.Webhooks;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>Maps webhooks: their management for senders, and their receipt.</summary>
public static class WebhookEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the management of endpoints and deliveries. Every request is about the tenant that <paramref name="findTenant"/> names; the
    /// ids of others are not found. Needs <c>AddWebhooks</c>, <c>AddErrorCatalog</c> and an authorization of your own.
    /// </summary>
    /// <param name="endpoints">Where it is mapped.</param>
    /// <param name="findTenant">Who asks, from the authenticated request and never from what it merely says; null refuses with 401.</param>
    /// <param name="prefix">Path of the list of endpoints.</param>
    /// <returns>The group, for authorization, rate limits and the like.</returns>
    public static RouteGroupBuilder MapWebhooks(this IEndpointRouteBuilder endpoints, Func<HttpContext, ValueTask<Tenant?>> findTenant, string prefix = "/webhooks")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(findTenant);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var api = new WebhookApi(findTenant);
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        group.WithTags("Webhooks");
        group.WithMetadata(new RaisesAttribute(typeof(TenantUnknown)), new RaisesAttribute(typeof(JobStoreUnavailable)));
        Map(group, "GET", string.Empty, api.ListAsync, "List your webhook endpoints", 200);
        Map(group, "POST", string.Empty, api.CreateAsync, "Make a webhook endpoint; its key is shown this once", 201, typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked), typeof(WebhookEndpointLimitReached));
        Map(group, "GET", "/{endpoint}", api.FindAsync, "Show a webhook endpoint", 200, typeof(WebhookEndpointNotFound));
        Map(group, "PATCH", "/{endpoint}", api.UpdateAsync, "Change, pause, disable or enable a webhook endpoint", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid), typeof(WebhookTargetBlocked));
        Map(group, "DELETE", "/{endpoint}", api.DeleteAsync, "Delete a webhook endpoint and its deliveries", 204, typeof(WebhookEndpointNotFound));
        Map(group, "POST", "/{endpoint}/keys", api.RotateAsync, "Add a key and retire the old ones; the new key is shown this once", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "POST", "/{endpoint}/test", api.TestAsync, "Send a test event", 202, typeof(WebhookEndpointNotFound));
        Map(group, "POST", "/{endpoint}/replay", api.ReplayAsync, "Send the deliveries of a period again", 202, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "GET", "/{endpoint}/deliveries", api.ListDeliveriesAsync, "List deliveries, the newest first", 200, typeof(WebhookEndpointNotFound), typeof(WebhookSettingInvalid));
        Map(group, "GET", "/{endpoint}/deliveries/{delivery}", api.FindDeliveryAsync, "Show a delivery and its attempts", 200, typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
        Map(group, "POST", "/{endpoint}/deliveries/{delivery}/replay", api.ReplayOneAsync, "Send a delivery again", 202, typeof(WebhookEndpointNotFound), typeof(WebhookDeliveryNotFound));
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

    private static void Map(RouteGroupBuilder group, string method, string pattern, RequestDelegate handle, string summary, int status, params Type[] problems)
    {
        IEndpointConventionBuilder mapped = group.MapMethods(pattern, [method], handle);
        mapped.WithSummary(summary);
        mapped.WithMetadata([new ProducesResponseTypeMetadata(status), .. problems.Select(problem => new RaisesAttribute(problem))]);
    }
}
