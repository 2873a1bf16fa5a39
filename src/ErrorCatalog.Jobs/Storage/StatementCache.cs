using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>Prepared commands of one SQLite connection, by statement. Bounded, because a host may build statements.</summary>
internal sealed class StatementCache : IDisposable
{
    private const int Most = 256;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public DbCommand? Find(string statement, int arguments) =>
        _commands.TryGetValue(statement, out DbCommand? command) && command.Parameters.Count >= arguments ? command : null;

    public void Add(string statement, DbCommand command)
    {
        if (_commands.Count >= Most)
        {
            Dispose();
        }

        _commands[statement] = command;
    }

    public void Dispose()
    {
        foreach (DbCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
    }
}
