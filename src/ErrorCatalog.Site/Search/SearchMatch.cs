namespace ErrorCatalog.Site.Search;

/// <summary>Why an entry was found, best first.</summary>
public enum SearchMatch
{
    /// <summary>The text is a key, code, alias or number of the entry.</summary>
    Name,

    /// <summary>The text holds the whole message of the entry, with values filled in.</summary>
    Message,

    /// <summary>The text mentions a code of the entry, or begins one.</summary>
    Mention,

    /// <summary>The text has words of the entry.</summary>
    Words,
}
