using ErrorCatalog.Messages;

namespace ErrorCatalog.Localization;

/// <summary>Stands for the values of a text that nobody gave any: each placeholder shows its name in braces.</summary>
internal readonly struct NamedPlaceholders : IMessageArguments
{
    public bool TryGetValue(string name, out MessageValue value)
    {
        value = MessageValue.From("{" + name + "}");
        return true;
    }
}
