using System.Data;
using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Statements within one transaction (or one consistent read) of a <see cref="JobDatabase"/>. Valid only inside the work that got it.
/// Await nothing else in that work: on SQLite other writers share the transaction, on PostgreSQL an open transaction slows everybody.
/// </summary>
public sealed class DatabaseSession
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly StatementCache? _statements;
    private readonly long? _now;
    private readonly CancellationToken _cancellation;
    private List<Action>? _afterCommit;

    internal DatabaseSession(SqlDialect dialect, DbConnection connection, DbTransaction? transaction, StatementCache? statements, long? now, CancellationToken cancellation)
    {
        Dialect = dialect;
        _connection = connection;
        _transaction = transaction;
        _statements = statements;
        _now = now;
        _cancellation = cancellation;
    }

    /// <summary>The words of this database.</summary>
    public SqlDialect Dialect { get; }

    /// <summary>Runs a statement (see <see cref="SqlDialect"/> for parameters and tokens); returns the number of changed rows.</summary>
    public ValueTask<int> ExecuteAsync(string statement, params ReadOnlySpan<object?> arguments) =>
        RunAsync(Command(statement, arguments));

    /// <summary>
    /// Runs one statement with many sets of arguments, in one round trip where the database can; returns the number of changed
    /// rows of each.
    /// </summary>
    public async ValueTask<int[]> ExecuteManyAsync(string statement, IReadOnlyList<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var changed = new int[rows.Count];
        if (rows.Count > 1 && _connection.CanCreateBatch)
        {
            await using DbBatch batch = _connection.CreateBatch();
            batch.Transaction = _transaction;
            foreach (object?[] row in rows)
            {
                DbBatchCommand command = batch.CreateBatchCommand();
                command.CommandText = Dialect.Translate(statement);
                foreach (object? argument in row)
                {
                    command.Parameters.Add(Parameter(command.CreateParameter(), null, argument));
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(_cancellation);
            for (int i = 0; i < changed.Length; i++)
            {
                changed[i] = batch.BatchCommands[i].RecordsAffected;
            }

            return changed;
        }

        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = await ExecuteAsync(statement, rows[i]);
        }

        return changed;
    }

    /// <summary>Runs a statement that returns rows, and reads each with <paramref name="read"/>.</summary>
    public ValueTask<List<T>> QueryAsync<T>(string statement, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments) =>
        ReadAllAsync(Command(statement, arguments), read);

    /// <summary>Like <see cref="QueryAsync"/>, but returns the first row only, or null when there is none.</summary>
    public ValueTask<T?> QueryFirstAsync<T>(string statement, Func<DbDataReader, T> read, params ReadOnlySpan<object?> arguments)
        where T : class => ReadFirstAsync(Command(statement, arguments), read);

    /// <summary>The database time in milliseconds since 1970: what <c>{now}</c> is in this transaction.</summary>
    public async ValueTask<long> GetTimeAsync() =>
        _now ?? (await QueryAsync("SELECT {now}", static row => row.GetInt64(0)))[0];

    /// <summary>
    /// Registers what happens once the transaction is committed, for example waking a dispatcher. Not called when it is rolled back;
    /// must be quick and must not throw. In a transaction of the host application it is never called: polling finds the rows.
    /// </summary>
    public void AfterCommit(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        (_afterCommit ??= []).Add(action);
    }

    internal void RunAfterCommit()
    {
        foreach (Action action in _afterCommit ?? [])
        {
            action();
        }
    }

    private DbCommand Command(string statement, ReadOnlySpan<object?> arguments)
    {
        string text = Dialect.Translate(statement);
        if (_statements?.Find(text, arguments.Length) is { } known)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                known.Parameters[i].Value = arguments[i] ?? DBNull.Value;
            }

            SetTime(known);
            return known;
        }

        // CA2100: statements are constants of this assembly or of the host application; values are parameters.
#pragma warning disable CA2100
        DbCommand command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = _transaction;
#pragma warning restore CA2100
        bool isNamed = Dialect == SqlDialect.Sqlite;
        for (int i = 0; i < arguments.Length; i++)
        {
            command.Parameters.Add(Parameter(command.CreateParameter(), isNamed ? ParameterName.Of(i) : null, arguments[i]));
        }

        if (isNamed && text.Contains(SqlDialect.NowParameter, StringComparison.Ordinal))
        {
            command.Parameters.Add(Parameter(command.CreateParameter(), SqlDialect.NowParameter, _now));
        }

        _statements?.Add(text, command);
        return command;
    }

    private void SetTime(DbCommand command)
    {
        if (command.Parameters.Count > 0 && command.Parameters[^1] is { ParameterName: SqlDialect.NowParameter } time)
        {
            time.Value = _now;
        }
    }

    private static DbParameter Parameter(DbParameter parameter, string? name, object? value)
    {
        if (name is not null)
        {
            parameter.ParameterName = name;
        }

        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }

    private async ValueTask<int> RunAsync(DbCommand command)
    {
        try
        {
            return await command.ExecuteNonQueryAsync(_cancellation);
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    private async ValueTask<List<T>> ReadAllAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        try
        {
            await using DbDataReader reader = await command.ExecuteReaderAsync(CommandBehavior.Default, _cancellation);
            List<T> rows = [];
            while (await reader.ReadAsync(_cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    private async ValueTask<T?> ReadFirstAsync<T>(DbCommand command, Func<DbDataReader, T> read)
        where T : class
    {
        try
        {
            await using DbDataReader reader = await command.ExecuteReaderAsync(CommandBehavior.Default, _cancellation);
            return await reader.ReadAsync(_cancellation) ? read(reader) : null;
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    private ValueTask ReleaseAsync(DbCommand command) => _statements is null ? command.DisposeAsync() : ValueTask.CompletedTask;
}
