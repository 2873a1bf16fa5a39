using Microsoft.Data.Sqlite;

namespace ErrorCatalog.Jobs.Tests;

/// <summary>A store of one test: a file of its own, or a database of its own on the shared server.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? _folder;

    private TestStore(StoreKind kind, JobDatabaseOptions options, JobDatabase database, string? folder)
    {
        Kind = kind;
        Options = options;
        Database = database;
        _folder = folder;
    }

    public StoreKind Kind { get; }

    public JobDatabaseOptions Options { get; }

    public JobDatabase Database { get; private set; }

    public static async Task<TestStore> OpenAsync(StoreKind kind, TimeProvider? time = null)
    {
        string? folder = kind == StoreKind.Sqlite ? Directory.CreateTempSubdirectory("ec-jobs-").FullName : null;
        var options = new JobDatabaseOptions
        {
            ConnectionString = folder is null ? await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync() : $"Data Source={Path.Combine(folder, "jobs.db")}",
            TimeProvider = time ?? TimeProvider.System,
        };
        return new TestStore(kind, options, await JobDatabase.OpenAsync(options), folder);
    }

    /// <summary>Closes the store and opens it again, as a restart of the process does.</summary>
    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = await JobDatabase.OpenAsync(Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
