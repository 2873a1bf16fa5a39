namespace ErrorCatalog.Compiler;

/// <summary>Finds the rows of a text in the lock files of one language. Rows of an id lie side by side, so their first place is enough.</summary>
internal sealed class LockIndex
{
    private readonly LockRow[] _rows;
    private readonly Dictionary<string, int> _firsts;

    internal LockIndex(IReadOnlyList<LockFile> locks)
    {
        // The rows of one file are ordered already.
        IEnumerable<LockRow> all = locks.SelectMany(file => file.Rows);
        _rows = (locks.Count > 1 ? all.OrderBy(row => row.Id, StringComparer.Ordinal) : all).ToArray();
        _firsts = new Dictionary<string, int>(_rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < _rows.Length; i++)
        {
            if (i == 0 || _rows[i].Id != _rows[i - 1].Id)
            {
                _firsts.Add(_rows[i].Id, i);
            }
        }
    }

    /// <summary>The rows of a text; mostly none or one.</summary>
    internal IReadOnlyList<LockRow> Of(SourceUnit source)
    {
        if (_rows.Length == 0)
        {
            return [];
        }

        string id = source.Id;
        if (!_firsts.TryGetValue(id, out int first))
        {
            return [];
        }

        int end = first + 1;
        while (end < _rows.Length && _rows[end].Id == id)
        {
            end++;
        }

        return new ArraySegment<LockRow>(_rows, first, end - first);
    }
}
