namespace ErrorCatalog.Jobs.Chaos;

/// <summary>What did not hold, and where.</summary>
internal sealed class Violations
{
    private const int MostRows = 10;

    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public void Add(string violation) => _found.Add(violation);

    public void Add(IEnumerable<string> violations) => _found.AddRange(violations.Distinct(StringComparer.Ordinal));

    public void Require(bool holds, string violation)
    {
        if (!holds)
        {
            _found.Add(violation);
        }
    }

    /// <summary>Requires that there are no such rows; names the first of them if there are.</summary>
    public void RequireNone(IEnumerable<object> rows, string violation)
    {
        object[] bad = [.. rows];
        if (bad.Length > 0)
        {
            _found.Add($"{violation}: {bad.Length}: {string.Join(", ", bad.Take(MostRows))}{(bad.Length > MostRows ? ", …" : string.Empty)}");
        }
    }
}
