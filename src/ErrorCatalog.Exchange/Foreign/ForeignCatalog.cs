namespace ErrorCatalog.Exchange.Foreign;

/// <summary>A catalog of another system, read whole.</summary>
/// <param name="Name">Name for the catalog.</param>
/// <param name="SourceLocale">Language of its source texts.</param>
/// <param name="Comment">Where it comes from, for the head of the file.</param>
/// <param name="Messages">Its messages, ordered by number.</param>
/// <param name="Languages">Its translations, ordered by tag.</param>
internal sealed record ForeignCatalog(string Name, string SourceLocale, string Comment, IReadOnlyList<ForeignMessage> Messages, IReadOnlyList<ForeignLanguage> Languages);
