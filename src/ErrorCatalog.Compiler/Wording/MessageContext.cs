namespace ErrorCatalog.Compiler;

/// <summary>What a reader of a message sees beside it.</summary>
public sealed record MessageContext
{
    /// <summary>A message that stands alone.</summary>
    public static MessageContext Alone { get; } = new();

    /// <summary>The simple name of the exception's type, for example <c>TimeoutException</c>; null when there is none.</summary>
    public string? ExceptionType { get; init; }

    /// <summary>The exception that caused this one is attached and is shown with it.</summary>
    public bool CarriesCause { get; init; }

    /// <summary>The code caught an exception, knows the reason therefore, and does not attach it.</summary>
    public bool WithholdsCause { get; init; }

    /// <summary>The runtime or the exception type appends the value, as <c>ArgumentOutOfRangeException(name, value, text)</c> does.</summary>
    public bool AppendsValue { get; init; }

    /// <summary>The exception carries, outside of its text, which thing the fault is about: an id, a path, a position.</summary>
    public bool AppendsIdentity { get; init; }

    /// <summary>The text is given as the reason why something is impossible; its type says what.</summary>
    public bool IsReason { get; init; }

    /// <summary>The code looked something up by a key that it still has, but the message may not name it.</summary>
    public bool HasKeyAtHand { get; init; }
}
