using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>How one catalog stands in one language.</summary>
/// <param name="Translations">Its texts.</param>
/// <param name="Oldest">The text that is outdated for longest, or null when none is, or git does not tell.</param>
internal sealed record CatalogStatus(LocaleTranslations Translations, OutdatedText? Oldest);
