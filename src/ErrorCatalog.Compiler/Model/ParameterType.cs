namespace ErrorCatalog.Compiler;

/// <summary>Type of a parameter; decides its C# type and which placeholders fit it.</summary>
public enum ParameterType
{
    /// <summary>Free text; C# string.</summary>
    Text,

    /// <summary>An identifier, never translated; C# string.</summary>
    Identifier,

    /// <summary>A whole number; C# long.</summary>
    Integer,

    /// <summary>A decimal number; C# decimal.</summary>
    Decimal,

    /// <summary>True or false; C# bool.</summary>
    Boolean,

    /// <summary>A URI reference; C# Uri.</summary>
    Uri,

    /// <summary>A decentralized identifier; C# string.</summary>
    Did,

    /// <summary>A point in time; C# DateTimeOffset.</summary>
    Timestamp,

    /// <summary>A length of time; C# TimeSpan.</summary>
    Duration,

    /// <summary>A size in bytes; C# long.</summary>
    Bytes,

    /// <summary>One of a closed set of tokens; a generated C# enum.</summary>
    Enum,
}
