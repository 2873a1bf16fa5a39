using System.Collections.Concurrent;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Keeps what was read out of a header. Headers come from strangers: long ones are read each time, and a full cache starts afresh, so that
/// made-up headers can neither fill the memory nor keep real ones out for good.
/// </summary>
internal sealed class HeaderCache<TValue>(Func<string, TValue> read)
{
    private const int MaxEntries = 512;
    private const int LongestKept = 256;

    private readonly ConcurrentDictionary<string, TValue> _entries = new(StringComparer.Ordinal);
    private int _count;

    public TValue Get(string header)
    {
        if (_entries.TryGetValue(header, out TValue? known))
        {
            return known;
        }

        TValue value = read(header);
        if (header.Length > LongestKept)
        {
            return value;
        }

        if (Interlocked.Increment(ref _count) > MaxEntries)
        {
            _entries.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _entries[header] = value;
        return value;
    }
}
