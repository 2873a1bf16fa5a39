namespace ErrorCatalog.Messages;

/// <summary><c>{name, date}</c> or <c>{name, time}</c>: half of a timestamp as the language of the message writes it.</summary>
public sealed class DateTimeNode : PlaceholderNode
{
    /// <summary>Makes the node of <c>{name, date, style}</c> or <c>{name, time, style}</c>.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="part">The day or the time of day.</param>
    /// <param name="style">How long it prints.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    public DateTimeNode(string name, MessageDateTimePart part, MessageDateTimeStyle style, int start, int length)
        : base(name, start, length)
    {
        Part = part;
        Style = style;
    }

    /// <summary>The day or the time of day.</summary>
    public MessageDateTimePart Part { get; }

    /// <summary>How long it prints.</summary>
    public MessageDateTimeStyle Style { get; }
}
