namespace ErrorCatalog;

/// <summary>Type of a catalog parameter.</summary>
public enum ParameterType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>An identifier, never translated.</summary>
    Identifier,

    /// <summary>A whole number, 64 bits.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A URI reference.</summary>
    Uri,

    /// <summary>A decentralized identifier.</summary>
    Did,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A size in bytes, 64 bits.</summary>
    Bytes,

    /// <summary>One of a closed set of tokens.</summary>
    Enum,
}
