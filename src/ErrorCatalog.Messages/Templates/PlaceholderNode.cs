namespace ErrorCatalog.Messages;

/// <summary>A node that needs the value of an argument.</summary>
public abstract class PlaceholderNode : MessageNode
{
    private protected PlaceholderNode(string name, int start, int length)
        : base(start, length, literal: null, name ?? throw new ArgumentNullException(nameof(name)))
    {
    }

    /// <summary>The name of the argument.</summary>
    public string Name => Argument!;
}
