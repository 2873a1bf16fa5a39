namespace ErrorCatalog.Messages;

/// <summary>Which half of a timestamp a <see cref="DateTimeNode"/> prints.</summary>
public enum MessageDateTimePart
{
    /// <summary><c>{name, date}</c>: the day.</summary>
    Date,

    /// <summary><c>{name, time}</c>: the time of day.</summary>
    Time,
}
