namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The translations of another catalog into one language.</summary>
/// <param name="Path">File that they were read from.</param>
/// <param name="Locale">BCP 47 tag in canonical spelling.</param>
/// <param name="Texts">The translations.</param>
internal sealed record ForeignLanguage(string Path, string Locale, IReadOnlyList<ForeignTranslation> Texts);
