using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog;

/// <summary>Remembers something about a bounded number of threads and forgets the one longest untouched first. Not thread-safe.</summary>
internal sealed class RecentThreads<TValue>(int capacity)
{
    private readonly Dictionary<ThreadKey, LinkedListNode<(ThreadKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(ThreadKey Key, TValue Value)> _byAge = new();

    public bool Contains(ThreadKey key) => _nodes.ContainsKey(key);

    /// <summary>Finds the value of a thread and makes it the youngest.</summary>
    public bool TryTouch(ThreadKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_nodes.TryGetValue(key, out LinkedListNode<(ThreadKey Key, TValue Value)>? node))
        {
            value = default;
            return false;
        }

        _byAge.Remove(node);
        _byAge.AddLast(node);
        value = node.Value.Value;
        return true;
    }

    public void Add(ThreadKey key, TValue value)
    {
        if (_nodes.Count >= capacity && _byAge.First is { } oldest)
        {
            _byAge.RemoveFirst();
            _nodes.Remove(oldest.Value.Key);
        }

        _nodes.Add(key, _byAge.AddLast((key, value)));
    }

    public void Remove(ThreadKey key)
    {
        if (_nodes.Remove(key, out LinkedListNode<(ThreadKey Key, TValue Value)>? node))
        {
            _byAge.Remove(node);
        }
    }
}
