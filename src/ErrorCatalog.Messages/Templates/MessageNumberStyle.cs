namespace ErrorCatalog.Messages;

/// <summary>How <c>{name, number}</c> prints.</summary>
public enum MessageNumberStyle
{
    /// <summary>Grouped, with at most three digits after the decimal separator.</summary>
    Decimal,

    /// <summary><c>integer</c>: grouped, rounded to a whole number (half to even).</summary>
    Integer,

    /// <summary><c>percent</c>: times one hundred, rounded to a whole number (half to even), with the percent sign.</summary>
    Percent,
}
