using System.Globalization;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What sending needs to know of an endpoint, as of one version of its row. The parts that all deliveries share are made once.</summary>
internal sealed class EndpointAddress(string id, string tenant, Uri target, int maxInFlight, IReadOnlyList<WebhookKey> keys, long version)
{
    public string Id => id;

    public string Tenant => tenant;

    public Uri Target => target;

    public int MaxInFlight => maxInFlight;

    public long Version => version;

    /// <summary>The keys that are live at a time, the newest first.</summary>
    public WebhookSecret[] SecretsAt(DateTimeOffset time) =>
        [.. keys.Where(key => key.NotAfter is not { } end || end > time).Select(key => key.Secret)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{id} (version {version})");
}
