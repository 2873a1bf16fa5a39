using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>What the service is told by appsettings.json, the environment and the command line.</summary>
internal sealed record IssuerSettings
{
    /// <summary><c>Database</c>: <c>Data Source=issuer.db</c> is SQLite, <c>Host=db;Database=issuer;…</c> is PostgreSQL.</summary>
    public required string Database { get; init; }

    /// <summary><c>PublicBase</c>: where clients reach this service; tracking addresses of problems begin with it.</summary>
    public required Uri PublicBase { get; init; }

    /// <summary><c>Registry</c>: where credentials are entered.</summary>
    public required Uri Registry { get; init; }

    /// <summary><c>ApiKeys:TENANT</c>: the key of each tenant.</summary>
    public required ApiKeys ApiKeys { get; init; }

    /// <summary>How jobs are run.</summary>
    public required JobKindOptions Jobs { get; init; }

    /// <summary>How webhooks are sent, and where they may go.</summary>
    public required WebhookOptions Webhooks { get; init; }

    public static IssuerSettings Read(IConfiguration configuration)
    {
        // "Hurry": seconds instead of minutes and hours, for a demonstration that must end soon.
        bool isInHurry = bool.TryParse(configuration["Hurry"], out bool hurry) && hurry;

        // "WebhookHosts": tenants choose where webhooks go, so inside addresses are called only if they are listed here.
        string[] allowed = (configuration["WebhookHosts"] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        WebhookOptions webhooks = new() { Http = new() { Policy = AddressPolicy.Allowing(allowed) } };
        return new IssuerSettings
        {
            Database = Required(configuration, "Database"),
            PublicBase = new Uri(Required(configuration, "PublicBase")),
            Registry = new Uri(Required(configuration, "Registry")),
            ApiKeys = new ApiKeys(configuration.GetSection("ApiKeys")),
            Jobs = isInHurry
                ? new JobKindOptions { Lease = TimeSpan.FromSeconds(3), Retry = new() { FirstDelay = TimeSpan.FromMilliseconds(300) } }
                : new JobKindOptions(),
            Webhooks = isInHurry
                ? webhooks with
                {
                    Schedule = new DeliverySchedule([.. Enumerable.Repeat(TimeSpan.FromSeconds(1), 200)]),
                    RequestTimeout = TimeSpan.FromSeconds(3),
                    LeaseMargin = TimeSpan.FromSeconds(1),
                    BreakerPause = TimeSpan.FromSeconds(1),
                    LongestBreakerPause = TimeSpan.FromSeconds(2),
                }
                : webhooks,
        };
    }

    private static string Required(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"Expected the setting '{name}' but it is not there. Write it into appsettings.json, or start with --{name}=….");
}
