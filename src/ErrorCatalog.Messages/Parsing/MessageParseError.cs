namespace ErrorCatalog.Messages;

/// <summary>One mistake in a pattern.</summary>
public sealed class MessageParseError
{
    internal MessageParseError(MessageParseErrorKind kind, int start, int length, string message)
    {
        Kind = kind;
        Start = start;
        Length = length;
        Message = message;
    }

    /// <summary>What is wrong.</summary>
    public MessageParseErrorKind Kind { get; }

    /// <summary>Where it begins in the pattern, in UTF-16 units from 0.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 units it covers.</summary>
    public int Length { get; }

    /// <summary>What was expected, what was found, and how to fix it; without the position.</summary>
    public string Message { get; }

    /// <summary>Position, kind and message.</summary>
    public override string ToString() => FormattableString.Invariant($"{Start}+{Length} {Kind}: {Message}");
}
