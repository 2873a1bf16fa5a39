namespace ErrorCatalog;

/// <summary>How much of Aries RFC 0035 is written.</summary>
public enum AriesProfile
{
    /// <summary>
    /// What all known agents accept: values as strings, and neither <c>who_retries</c> nor <c>impact</c> nor <c>where</c>,
    /// because one agent takes only upper-case words there and rejects the whole report otherwise, and another takes only
    /// <c>messagecontent</c>. The receiver finds them in the catalog.
    /// </summary>
    Compatible,

    /// <summary>Everything the RFC defines, in the words and types of the RFC.</summary>
    Strict,
}
