namespace ErrorCatalog.Messages;

/// <summary>What a <see cref="MessageValue"/> holds.</summary>
public enum MessageValueKind : byte
{
    /// <summary>No value: an optional argument that was not given.</summary>
    Missing,

    /// <summary>Free text, an identifier, a DID or an enum token.</summary>
    Text,

    /// <summary>A whole number, 64 bits; also a size in bytes.</summary>
    Integer,

    /// <summary>A decimal number; its scale is kept, because CLDR plural rules see trailing zeros.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point in time with its UTC offset.</summary>
    Timestamp,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A URI reference, absolute or relative.</summary>
    Uri,
}
