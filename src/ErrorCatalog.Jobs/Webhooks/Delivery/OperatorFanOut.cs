using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Brings the events of every tenant to an address of the operator, for example an exchange of a message broker, with the same
/// deliveries, attempts and dead letters as webhooks. Each tenant has a row of its own for it, made with its first event; the
/// management API of webhooks does not show it.
/// </summary>
public sealed class OperatorFanOut : IEventFanOut
{
    // A filter that no type of an event passes: the deliveries are written here.
    private const string NoFilter = " - ";

    private readonly WebhookSignal _signal;
    private readonly string _target;
    private readonly int _maxInFlight;

    /// <summary>Brings the events of <paramref name="database"/> to <paramref name="target"/>.</summary>
    /// <param name="database">The store.</param>
    /// <param name="target">An address whose scheme an <see cref="IDeliveryTransport"/> serves; not http or https, which belong to tenants.</param>
    /// <param name="maxInFlight">Most deliveries of one tenant that one process has under way at once, 1 to 64.</param>
    /// <exception cref="ArgumentException">The scheme is http or https.</exception>
    public OperatorFanOut(JobDatabase database, Uri target, int maxInFlight = 16)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxInFlight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxInFlight, 64);
        if (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"Expected an address of a transport of your own but got '{target.Scheme}'. Make a webhook endpoint for each tenant instead.", nameof(target));
        }

        _signal = WebhookSignal.Of(database);
        _target = target.AbsoluteUri;
        _maxInFlight = maxInFlight;
    }

    /// <summary>Id of the endpoint that stands for the address at a tenant.</summary>
    public string EndpointIdOf(string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return "who_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}\n{_target}")))[..26];
    }

    /// <inheritdoc/>
    public async ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(jobEvent);
        string endpoint = EndpointIdOf(jobEvent.Tenant);
        await session.ExecuteAsync(
            """
            INSERT INTO ec_webhook_endpoint (id, tenant, url, state, event_types, max_in_flight, failures, secrets, version, created_at, changed_at)
            VALUES ($1, $2, $3, 0, $4, $5, 0, '[]', 1, {now}, {now}) ON CONFLICT (id) DO NOTHING
            """,
            endpoint,
            jobEvent.Tenant,
            _target,
            NoFilter,
            (long)_maxInFlight);
        await session.ExecuteAsync(
            """
            INSERT INTO ec_webhook_delivery (tenant, event_id, endpoint_id, state, attempt, due, owner, fence, cause, created_at)
            SELECT e.tenant, $1, e.id, CASE e.state WHEN 2 THEN 4 ELSE 0 END, 0, {now}, NULL, 0, 'schedule', {now}
            FROM ec_webhook_endpoint e WHERE e.id = $2
            """,
            jobEvent.Id,
            endpoint);
        session.AfterCommit(_signal.Set);
    }
}
