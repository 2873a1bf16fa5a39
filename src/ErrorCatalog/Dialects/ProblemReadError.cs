namespace ErrorCatalog;

/// <summary>Why no problem could be read.</summary>
/// <param name="Kind">What sort of failure.</param>
/// <param name="Message">What was expected, what was found and where, and how to fix it.</param>
public sealed record ProblemReadError(ProblemReadErrorKind Kind, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Message}";
}
