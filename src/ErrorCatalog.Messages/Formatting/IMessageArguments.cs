namespace ErrorCatalog.Messages;

/// <summary>Where a message takes its argument values from. Implement it on a struct to format without allocating.</summary>
public interface IMessageArguments
{
    /// <summary>Finds the value of the argument <paramref name="name"/> (ordinal comparison).</summary>
    /// <returns>False when there is no such argument; a known argument without a value is <see cref="MessageValueKind.Missing"/>.</returns>
    bool TryGetValue(string name, out MessageValue value);
}
