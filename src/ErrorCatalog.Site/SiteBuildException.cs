namespace ErrorCatalog.Site;

/// <summary>The catalogs are valid by themselves but cannot be published as asked; the message says what to change.</summary>
public sealed class SiteBuildException : Exception
{
    /// <summary>Creates the error without a message; use one that says what to change.</summary>
    public SiteBuildException()
    {
    }

    /// <summary>Creates the error.</summary>
    /// <param name="message">What was expected, what was found, and how to fix it.</param>
    public SiteBuildException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with the failure behind it.</summary>
    /// <param name="message">What was expected, what was found, and how to fix it.</param>
    /// <param name="innerException">The failure behind it.</param>
    public SiteBuildException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
