using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog.Site.Theming;

/// <summary>Members of a model that are made when a template asks for them.</summary>
internal abstract class LazyMembers : IReadOnlyDictionary<string, object?>
{
    public IEnumerable<string> Keys => [];

    public IEnumerable<object?> Values => [];

    public int Count => 0;

    public object? this[string key] => Find(key);

    /// <summary>The member, or null when there is none.</summary>
    public abstract object? Find(string name);

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        value = Find(key);
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, object?>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
