using System.Data.Common;
using ErrorCatalog.Jobs;
using Microsoft.Data.Sqlite;

namespace ErrorCatalog.Recovery.Jobs;

/// <summary>
/// Events of jobs in the order in which they happened, on SQLite or PostgreSQL. The position of a subscription is kept in the same
/// database, so that a new start continues there. Items are delivered at least once: what was confirmed shortly before a crash comes again.
/// </summary>
/// <param name="database">The database of the jobs.</param>
/// <param name="subscription">Name of the subscription; each name has a position of its own.</param>
public sealed class JobEventSource(JobDatabase database, string subscription) : ISubscriptionSource<JobEvent>
{
    private const int SqliteError = 1;
    private const int SqliteNotADatabase = 26;
    private const int SqliteAuthorization = 23;
    private const int SqliteCannotOpen = 14;

    private readonly JobDatabase _database = database ?? throw new ArgumentNullException(nameof(database));
    private readonly string _subscription = string.IsNullOrEmpty(subscription) ? throw new ArgumentException("Expected the name of a subscription but got an empty one.", nameof(subscription)) : subscription;

    /// <inheritdoc/>
    public string Name => _subscription;

    /// <summary>Name of the database for shared budgets.</summary>
    public string Target { get; init; } = "jobs";

    /// <summary>Only events of this tenant; null for those of all.</summary>
    public string? Tenant { get; init; }

    /// <summary>How often the database is asked while there is nothing new.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Longest time between the moment of an event and the commit of its transaction. Events are looked for that far back, because
    /// transactions do not become visible in the order of their times.
    /// </summary>
    public TimeSpan LongestTransaction { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an event that was left for redelivery rests.</summary>
    public TimeSpan RedeliverAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public async ValueTask<ISubscriptionConnection<JobEvent>> ConnectAsync(CancellationToken cancellationToken)
    {
        long? position = await _database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS ec_event_position (subscription TEXT NOT NULL PRIMARY KEY, occurred_at BIGINT NOT NULL)");
                await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS ec_event_parked (subscription TEXT NOT NULL, event TEXT NOT NULL, code TEXT NOT NULL, problem_id TEXT NOT NULL, parked_at BIGINT NOT NULL, PRIMARY KEY (subscription, event))");
                List<long> found = await session.QueryAsync("SELECT occurred_at FROM ec_event_position WHERE subscription = $1", static row => row.GetInt64(0), _subscription);
                return found is [long known] ? known : (long?)null;
            },
            cancellationToken);
        return new JobEventSubscription(_database, this, position ?? 0);
    }

    /// <inheritdoc/>
    public Problem? Classify(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            SqliteError or SqliteNotADatabase => RecoveryErrors.SubscriptionSourceMissing(Target, _subscription),
            SqliteAuthorization or SqliteCannotOpen => RecoveryErrors.SubscriptionCredentialsRefused(Target),
            _ => RecoveryErrors.SubscriptionInterrupted(Target),
        },

        // SQLSTATE: class 28 authorization, 42501 privilege, 3D000 no database, 42P01 no table.
        DbException { SqlState: { } state } => state.StartsWith("28", StringComparison.Ordinal) || state == "42501" ? RecoveryErrors.SubscriptionCredentialsRefused(Target)
            : state is "3D000" or "42P01" ? RecoveryErrors.SubscriptionSourceMissing(Target, _subscription)
            : RecoveryErrors.SubscriptionInterrupted(Target),
        DbException => RecoveryErrors.SubscriptionUnreachable(Target),
        TimeoutException or IOException => RecoveryErrors.SubscriptionUnreachable(Target),
        _ => null,
    };
}
