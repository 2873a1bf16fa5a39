namespace ErrorCatalog.Site.Search;

/// <summary>An entry that a search found.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Code">Wire code of the entry.</param>
/// <param name="Heading">Its title, or its message with <c>{name}</c> for every value.</param>
/// <param name="Locale">Language of the index that found it, a BCP 47 tag.</param>
/// <param name="Match">Why it was found.</param>
/// <param name="Values">The values that the text holds, by parameter name; empty unless the whole message was found.</param>
public sealed record SearchHit(string Key, string Code, string Heading, string Locale, SearchMatch Match, IReadOnlyDictionary<string, string> Values);
