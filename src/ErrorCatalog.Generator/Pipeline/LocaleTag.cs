namespace ErrorCatalog.Generator;

/// <summary>A language that a catalog has texts in.</summary>
internal sealed record LocaleTag(string Catalog, string Locale);
