namespace ErrorCatalog.Corpus;

/// <summary>The arguments or the file cannot be used; the message says what was expected and what was found.</summary>
internal sealed class CorpusException : Exception
{
    public CorpusException(string message)
        : base(message)
    {
    }

    public CorpusException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
