using System.Collections.Concurrent;

namespace ErrorCatalog.Messages;

/// <summary>
/// Keeps what was made for a tag. Tags may come from requests, so the cache starts afresh when it is full: made-up tags
/// can neither fill the memory nor keep real ones out for good.
/// </summary>
internal sealed class BoundedCache<TValue>(Func<string, TValue> make)
{
    private const int MaxEntries = 1024;

    private readonly ConcurrentDictionary<string, TValue> _entries = new(StringComparer.Ordinal);
    private int _count;

    internal TValue Get(string tag)
    {
        if (_entries.TryGetValue(tag, out TValue? known))
        {
            return known;
        }

        // Counted here, because the dictionary takes all its locks to count itself.
        if (Interlocked.Increment(ref _count) > MaxEntries)
        {
            _entries.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        return _entries.GetOrAdd(tag, make(tag));
    }
}
