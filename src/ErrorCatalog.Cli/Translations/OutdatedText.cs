using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>A translation whose source text changed.</summary>
/// <param name="Unit">The translation.</param>
/// <param name="Since">When the change of the source text was committed.</param>
internal sealed record OutdatedText(TranslationUnit Unit, DateTimeOffset Since);
