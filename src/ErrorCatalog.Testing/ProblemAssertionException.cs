namespace ErrorCatalog.Testing;

/// <summary>
/// A test found another problem than it expected. Every test framework reports any exception as a failure, so this needs none of them;
/// the message says what was expected and what happened, with the problem's arguments.
/// </summary>
public sealed class ProblemAssertionException : Exception
{
    /// <summary>A failure without a message of its own.</summary>
    public ProblemAssertionException()
    {
    }

    /// <summary>A failure with what was expected and what happened.</summary>
    public ProblemAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>A failure caused by an exception that was thrown instead of the expected problem.</summary>
    public ProblemAssertionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
