namespace ErrorCatalog.Exchange;

/// <summary>The texts of one catalog in one language.</summary>
/// <param name="Catalog">Name of the catalog, or null when a tool dropped it.</param>
/// <param name="SourceLocale">Language of the sources as a BCP 47 tag, or null when the file does not say.</param>
/// <param name="Locale">Language of the translations, as the file spells it.</param>
/// <param name="Units">The texts, in the order of the file.</param>
public sealed record ExchangeDocument(string? Catalog, string? SourceLocale, string Locale, IReadOnlyList<ExchangeUnit> Units);
