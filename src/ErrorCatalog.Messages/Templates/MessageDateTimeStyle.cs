namespace ErrorCatalog.Messages;

/// <summary>How long a date or time prints.</summary>
public enum MessageDateTimeStyle
{
    /// <summary>Month as a word, time with seconds; the style of <c>{name, date}</c> and <c>{name, time}</c>.</summary>
    Medium,

    /// <summary>Digits only, time without seconds.</summary>
    Short,
}
