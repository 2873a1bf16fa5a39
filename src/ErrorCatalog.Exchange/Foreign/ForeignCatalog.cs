namespace ErrorCatalog.Exchange.Foreign;

/// <summary>A catalog of another system, read whole.</summary>
/// <param name="Name">Name for the catalog.</param>
/// <param name="SourceLocale">Language of its source texts.</param>
/// <param name="Comment">Where it comes from, for the head of the file.</param>
/// <param name="Messages">Its messages.</param>
/// <param name="Languages">Its translations, ordered by tag.</param>
internal sealed record ForeignCatalog(string Name, string SourceLocale, string Comment, IReadOnlyList<ForeignMessage> Messages, IReadOnlyList<ForeignLanguage> Languages)
{
    /// <summary>True when every message has a number, so that an entry without one is the user's own.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Namespace for the generated code, or null.</summary>
    public string? Namespace { get; init; }

    /// <summary>Records of the source, those that were folded into the entry of another one included.</summary>
    public int Records { get; init; } = Messages.Count;
}
