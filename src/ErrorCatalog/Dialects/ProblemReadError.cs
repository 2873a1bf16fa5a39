namespace ErrorCatalog;

/// <summary>Why no problem could be read.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Message">What was expected, what was found and where, and how to fix it; English, for logs.</param>
public sealed record ProblemReadError(ProblemReadErrorKind Kind, string Message)
{
    /// <summary>Line of malformed or too deep JSON or XML, counted from 1; null where no place can be told.</summary>
    public long? Line { get; init; }

    /// <summary>Column in that line, counted from 1: in bytes for JSON, in UTF-16 units for XML.</summary>
    public long? Column { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Message}";
}
