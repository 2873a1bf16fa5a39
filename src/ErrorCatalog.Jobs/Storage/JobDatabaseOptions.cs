namespace ErrorCatalog.Jobs;

/// <summary>Where jobs, problems, events and deliveries are kept.</summary>
public sealed record JobDatabaseOptions
{
    /// <summary>
    /// ADO.NET connection string. With <c>Host=</c> or <c>Server=</c> it is PostgreSQL (Npgsql), else SQLite
    /// (<c>Data Source=jobs.db</c>), which needs a file.
    /// </summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long a writer waits for another process that holds the SQLite file. Default 30 s.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most writes that share one commit on SQLite. Default 128.</summary>
    public int GroupSize { get; init; } = 128;

    /// <summary>Most reads at once on SQLite. Default 4.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>
    /// The time of SQLite stores, on which all processes that share the file agree; PostgreSQL uses the time of the database server.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
