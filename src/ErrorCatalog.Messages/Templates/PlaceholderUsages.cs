namespace ErrorCatalog.Messages;

/// <summary>The ways in which a message uses an argument; together they say which types the argument may have.</summary>
[Flags]
public enum PlaceholderUsages
{
    /// <summary>Not used.</summary>
    None = 0,

    /// <summary><c>{name}</c>: any type.</summary>
    Plain = 1,

    /// <summary><c>{name, number}</c>: a number.</summary>
    Number = 2,

    /// <summary><c>{name, date}</c>: a timestamp.</summary>
    Date = 4,

    /// <summary><c>{name, time}</c>: a timestamp.</summary>
    Time = 8,

    /// <summary><c>{name, plural, …}</c>: a number.</summary>
    Plural = 16,

    /// <summary><c>{name, selectordinal, …}</c>: a number.</summary>
    SelectOrdinal = 32,

    /// <summary><c>{name, select, …}</c>: a text from a closed set, or a boolean.</summary>
    Select = 64,
}
