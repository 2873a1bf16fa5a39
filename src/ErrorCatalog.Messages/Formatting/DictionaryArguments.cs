namespace ErrorCatalog.Messages;

/// <summary>Arguments from a dictionary.</summary>
internal readonly struct DictionaryArguments(IReadOnlyDictionary<string, MessageValue> values) : IMessageArguments
{
    public bool TryGetValue(string name, out MessageValue value) => values.TryGetValue(name, out value);
}
