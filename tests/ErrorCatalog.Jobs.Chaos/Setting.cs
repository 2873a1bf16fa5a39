using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>What all processes of a run agree on.</summary>
internal static class Setting
{
    public const string TenantId = "chaos";

    public const string JobKind = "work";

    /// <summary>Short leases, so that what a killed process held is sent again within the run; every sender bears the same name.</summary>
    public static WebhookOptions Options { get; } = new()
    {
        Name = "twin",
        RequestTimeout = TimeSpan.FromSeconds(2),
        LeaseMargin = TimeSpan.FromSeconds(4),
        Schedule = new DeliverySchedule([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 500)]),
        BreakerPause = TimeSpan.FromMilliseconds(500),
        LongestBreakerPause = TimeSpan.FromSeconds(1),
        Http = new() { Policy = AddressPolicy.Allowing("127.0.0.1"), MaxConnectionsPerHost = 256 },
        TimeProvider = SteppedClock.Current,
    };

    /// <summary>How long a delivery is claimed at most.</summary>
    public static TimeSpan Lease => Options.RequestTimeout + Options.LeaseMargin;

    /// <summary>Opens the store, also while it is coming back from a crash.</summary>
    public static async Task<JobDatabase> OpenAsync(string connection, TimeProvider? time = null)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await JobDatabase.OpenAsync(Database(connection, time));
            }
            catch (ProblemException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    public static JobDatabaseOptions Database(string connection, TimeProvider? time = null) => new() { ConnectionString = connection, TimeProvider = time ?? SteppedClock.Current };
}
