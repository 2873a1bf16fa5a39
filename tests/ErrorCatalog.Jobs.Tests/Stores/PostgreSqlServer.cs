using ErrorCatalog.Jobs.Tests;
using ErrorCatalog.Shared;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace ErrorCatalog.Jobs.Tests;

/// <summary>A PostgreSQL server that is started when the first test needs it, and shared by the whole run.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly Lock Starting = new();
    private static Task<PostgreSqlServer>? s_shared;

    private PostgreSqlCluster? _cluster;
    private int _databases;

    /// <summary>The server of this run.</summary>
    public static Task<PostgreSqlServer> SharedAsync()
    {
        lock (Starting)
        {
            return s_shared ??= StartAsync();
        }
    }

    /// <summary>A server of one's own, with settings such as <c>fsync=off</c>.</summary>
    public static Task<PostgreSqlServer> StartAsync(params string[] settings) => Task.Run(() => new PostgreSqlServer
    {
        _cluster = PostgreSqlCluster.Start(["max_connections = 200", .. settings]) ?? throw new InvalidOperationException("Expected PostgreSQL to be installed but found no initdb. Run ./test.sh, which installs it."),
    });

    /// <summary>A new, empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public string ConnectionString(string database) => $"{_cluster!.ConnectionTo(database)};Timeout=30;Maximum Pool Size=16";

    /// <summary>Stops as a crash does: the backends are killed and nothing is flushed.</summary>
    public Task CrashAsync() => Task.Run(_cluster!.Crash);

    public Task RestartAsync() => Task.Run(_cluster!.Run);

    public async ValueTask DisposeAsync()
    {
        if (_cluster is { } own)
        {
            await Task.Run(own.Dispose);
        }
        else if (s_shared is { } shared)
        {
            // The fixture of the assembly was never started itself; it ends the shared server.
            s_shared = null;
            await (await shared).DisposeAsync();
        }
    }
}
