namespace ErrorCatalog.Messages;

/// <summary><c>{name}</c>: the value in its plain form, the same in every language.</summary>
public sealed class ArgumentNode : PlaceholderNode
{
    /// <summary>Makes the node of <c>{name}</c>.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    public ArgumentNode(string name, int start, int length)
        : base(name, start, length)
    {
    }
}
