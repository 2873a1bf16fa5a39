using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Tests;
using ErrorCatalog.Recovery.Jobs;
using Npgsql;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>Events of jobs over a real SQLite file and a real PostgreSQL server that is crashed and locked.</summary>
public sealed class JobEventTests
{
    [Fact]
    public async Task Events_of_SQLite_come_once_in_order_and_a_new_start_continues()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("events-").FullName, "jobs.db");
        await using (JobDatabase database = await JobDatabase.OpenAsync(new JobDatabaseOptions { ConnectionString = "Data Source=" + file }))
        {
            await WriteAsync(database, "one", "two", "poison");
            await using (var run = new Watched<JobEvent>(Source(database), item => item.Type) { Refuse = type => type == "poison" ? Problems.Message(RetryBy.Nobody) : null })
            {
                Assert.True((await run.Subscription.StartAsync()).IsConnected);
                await run.Handled("one");
                await run.Handled("two");
                await run.Happened("parked");
                await WriteAsync(database, "three");
                await run.Handled("three");
            }

            await WriteAsync(database, "four");
            List<string> seen = [];
            await using var next = new Watched<JobEvent>(Source(database, longestTransaction: TimeSpan.Zero), item =>
            {
                seen.Add(item.Type);
                return item.Type;
            });
            await next.Subscription.StartAsync();
            await next.Handled("four");
            Assert.DoesNotContain("one", seen);
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_subscription_survives_a_crash_of_PostgreSQL_and_learns_that_it_may_not_log_in()
    {
        await using PostgreSqlServer server = await PostgreSqlServer.StartAsync();
        string address = await server.CreateDatabaseAsync();
        await ExecuteAsync(address, "CREATE ROLE reader LOGIN SUPERUSER");
        await using JobDatabase writer = await JobDatabase.OpenAsync(new JobDatabaseOptions { ConnectionString = address });
        await using JobDatabase reader = await JobDatabase.OpenAsync(new JobDatabaseOptions { ConnectionString = address.Replace("Username=postgres", "Username=reader", StringComparison.Ordinal) });
        await WriteAsync(writer, "one");
        await using var run = new Watched<JobEvent>(
            Source(reader),
            item => item.Type,
            decide: async context =>
            {
                await ExecuteAsync(address, "ALTER ROLE reader LOGIN");
                return RecoveryDecision.Continue();
            });
        await run.Subscription.StartAsync();
        await run.Handled("one");

        await server.CrashAsync();
        await run.Happened("retrying job-store-unavailable");
        await server.RestartAsync();

        // The pool of the first writer holds connections that the crash has cut.
        await using JobDatabase again = await JobDatabase.OpenAsync(new JobDatabaseOptions { ConnectionString = address + ";Application Name=again" });
        await WriteAsync(again, "two");
        await run.Handled("two");
        await run.Happened("recovered");

        // Two transactions: until the first is committed, a reader that was thrown out could come in again.
        await ExecuteAsync(address, "ALTER ROLE reader NOLOGIN");
        await ExecuteAsync(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
        Assert.IsType<SubscriptionCredentialsRefused>((await run.Asked).Problem);
        await WriteAsync(again, "three");
        await run.Handled("three");
    }

    private static JobEventSource Source(JobDatabase database, TimeSpan? longestTransaction = null) =>
        new(database, "follower") { PollInterval = TimeSpan.FromMilliseconds(20), LongestTransaction = longestTransaction ?? TimeSpan.FromSeconds(10) };

    private static async Task WriteAsync(JobDatabase database, params string[] types)
    {
        Tenant tenant = await new TenantStore(database).OpenAsync("acme");
        var events = new EventWriter();
        foreach (string type in types)
        {
            await database.WriteAsync(async session => await events.WriteAsync(session, new JobEvent
            {
                Id = "evt_" + Guid.CreateVersion7().ToString("N"),
                Tenant = tenant.Id,
                Type = type,
                Subject = "job-" + type,
                Sequence = 1,
                OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(await session.GetTimeAsync()),
                Payload = "{}"u8.ToArray(),
            }));
        }
    }

    private static async Task ExecuteAsync(string address, string statement)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
