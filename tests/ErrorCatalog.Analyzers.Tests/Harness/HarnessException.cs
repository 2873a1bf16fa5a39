namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>A check of the harness failed; the message shows what was expected beside what was found.</summary>
internal sealed class HarnessException : Exception
{
    public HarnessException(string message)
        : base(message)
    {
    }

    public HarnessException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
