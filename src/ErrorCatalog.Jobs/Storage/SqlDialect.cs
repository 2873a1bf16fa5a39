using System.Collections.Concurrent;

namespace ErrorCatalog.Jobs;

/// <summary>
/// What differs between the databases, in one place. Statements are written once, with parameters <c>$1</c>, <c>$2</c>, … and these
/// tokens: <c>{now}</c> the database time in milliseconds since 1970; <c>{skip locked}</c> after a <c>SELECT</c> whose rows are to be
/// claimed; <c>{keep}</c> after one whose rows must still be there at the commit, because others refer to them; and in table definitions <c>{bytes}</c>, <c>{id}</c> (a text ordered by its bytes), <c>{identity}</c> and <c>{hot}</c>
/// (options of a table whose rows change often).
/// Times are whole milliseconds since 1970 (<c>BIGINT</c>), texts and JSON are <c>TEXT</c>, so that what was written is read byte for byte.
/// </summary>
public sealed class SqlDialect
{
    private readonly ConcurrentDictionary<string, string> _statements = new(StringComparer.Ordinal);
    private readonly (string Token, string Text)[] _tokens;

    private SqlDialect(string name, params (string Token, string Text)[] tokens)
    {
        Name = name;
        _tokens = tokens;
    }

    /// <summary>SQLite: one file, one writer at a time, the time of the program.</summary>
    public static SqlDialect Sqlite { get; } = new(
        "SQLite",
        ("{now}", NowParameter),
        ("{skip locked}", string.Empty),
        ("{keep}", string.Empty),
        ("{bytes}", "BLOB"),
        ("{id}", "TEXT"),
        ("{identity}", "INTEGER PRIMARY KEY AUTOINCREMENT"),
        ("{hot}", string.Empty));

    /// <summary>PostgreSQL: any number of writers, the time of the database server.</summary>
    public static SqlDialect PostgreSql { get; } = new(
        "PostgreSQL",
        ("{now}", "(extract(epoch from now()) * 1000)::bigint"),
        ("{skip locked}", "FOR UPDATE SKIP LOCKED"),
        ("{keep}", "FOR KEY SHARE"),
        ("{bytes}", "BYTEA"),
        ("{id}", "TEXT COLLATE \"C\""),
        ("{identity}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
        ("{hot}", "WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02)"));

    /// <summary>The product’s name, for people.</summary>
    public string Name { get; }

    /// <summary>Name of the parameter that stands for <c>{now}</c> where the program gives the time.</summary>
    internal const string NowParameter = "$now";

    /// <summary>A statement in the words of this database. Translations are kept: statements are constants.</summary>
    internal string Translate(string statement) => _statements.GetOrAdd(statement, Replace);

    private string Replace(string statement)
    {
        foreach ((string token, string text) in _tokens)
        {
            statement = statement.Replace(token, text, StringComparison.Ordinal);
        }

        return statement;
    }
}
