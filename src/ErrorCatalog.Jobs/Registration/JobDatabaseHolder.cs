namespace ErrorCatalog.Jobs;

/// <summary>Opens the store when the host makes its services, and closes it with them: a host whose store is unsafe does not start.</summary>
internal sealed class JobDatabaseHolder(JobDatabaseOptions options) : IAsyncDisposable
{
    private readonly Lazy<Task<JobDatabase>> _database = new(() => Task.Run(() => JobDatabase.OpenAsync(options)));

    /// <summary>The store; waits until it is open.</summary>
    /// <exception cref="ProblemException">The store is unsafe, too new or cannot be reached.</exception>
    public JobDatabase Database => _database.Value.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_database is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _database.Value).DisposeAsync();
        }
    }
}
