namespace ErrorCatalog.Messages;

/// <summary>
/// One piece of a <see cref="MessageTemplate"/>: <see cref="TextNode"/>, <see cref="ArgumentNode"/>, <see cref="NumberNode"/>,
/// <see cref="DateTimeNode"/>, <see cref="PluralNode"/>, <see cref="SelectNode"/> or <see cref="PoundNode"/>.
/// </summary>
/// <remarks>The nodes say what is printed, not how the pattern spelled it; another syntax can produce the same nodes.</remarks>
public abstract class MessageNode
{
    private protected MessageNode(int start, int length, string? literal, string? argument)
    {
        Start = start;
        Length = length;
        Literal = literal;
        Argument = argument;
    }

    /// <summary>Where the node begins in <see cref="MessageTemplate.Pattern"/>, in UTF-16 units from 0.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 units of the pattern the node covers.</summary>
    public int Length { get; }

    /// <summary>The text of a <see cref="TextNode"/>. Here, because printing spends much of its time on type checks otherwise.</summary>
    internal string? Literal { get; }

    /// <summary>The name of a <see cref="PlaceholderNode"/>; exactly one of this and <see cref="Literal"/> is set.</summary>
    internal string? Argument { get; }
}
