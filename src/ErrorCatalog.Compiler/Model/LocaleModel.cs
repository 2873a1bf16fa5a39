namespace ErrorCatalog.Compiler;

/// <summary>The valid translations of one catalog into one language. Texts that failed a check are left out, so that readers fall back.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Entries">Translated entries, ordered by key (ordinal).</param>
public sealed record LocaleModel(string Catalog, string Locale, EquatableArray<EntryText> Entries);
