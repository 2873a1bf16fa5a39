namespace ErrorCatalog.Messages;

/// <summary><c>{name, number}</c>: a number as the language of the message writes it.</summary>
public sealed class NumberNode : PlaceholderNode
{
    /// <summary>Makes the node of <c>{name, number, style}</c>.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="style">How the number prints.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    public NumberNode(string name, MessageNumberStyle style, int start, int length)
        : base(name, start, length)
    {
        Style = style;
    }

    /// <summary>How the number prints.</summary>
    public MessageNumberStyle Style { get; }
}
