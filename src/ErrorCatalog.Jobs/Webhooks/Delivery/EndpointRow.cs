using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>An endpoint as the store has it. The keys are read only when somebody needs them.</summary>
internal sealed record EndpointRow(
    string Id,
    string Tenant,
    string Url,
    string? Description,
    WebhookEndpointState State,
    string EventTypes,
    int MaxInFlight,
    DateTimeOffset? PausedUntil,
    DateTimeOffset? FailingSince,
    long Failures,
    string Secrets,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string? Problem)
{
    public const string Columns =
        "e.id, e.tenant, e.url, e.description, e.state, e.event_types, e.max_in_flight, e.paused_until, e.failing_since, e.failures, e.secrets, e.version, e.created_at, e.changed_at, e.problem";

    public static EndpointRow Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        Text(row, 3),
        (WebhookEndpointState)row.GetInt64(4),
        row.GetString(5),
        (int)row.GetInt64(6),
        Time(row, 7),
        Time(row, 8),
        row.GetInt64(9),
        row.GetString(10),
        row.GetInt64(11),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)),
        Text(row, 14));

    /// <summary>False when somebody has damaged the row: that must stop its own deliveries only.</summary>
    public bool TryToAddress([NotNullWhen(true)] out EndpointAddress? address)
    {
        try
        {
            address = new EndpointAddress(Id, Tenant, new Uri(Url), MaxInFlight, WebhookKeys.Read(Secrets), Version);
            return true;
        }
        catch (Exception damage) when (damage is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            address = null;
            return false;
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
