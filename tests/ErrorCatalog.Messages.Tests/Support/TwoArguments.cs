namespace ErrorCatalog.Messages.Tests;

/// <summary>Arguments as generated code passes them: a struct. The first answers to "expected" and "n", the second to "actual".</summary>
internal readonly struct TwoArguments(MessageValue expected, MessageValue actual) : IMessageArguments
{
    public bool TryGetValue(string name, out MessageValue value)
    {
        value = name switch
        {
            "expected" or "n" => expected,
            "actual" => actual,
            _ => default,
        };
        return name is "expected" or "n" or "actual";
    }
}
