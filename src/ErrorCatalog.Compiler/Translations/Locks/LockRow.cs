namespace ErrorCatalog.Compiler;

/// <summary>What was recorded about one translated text.</summary>
/// <param name="Id">Name of the text, see <see cref="UnitId"/>.</param>
/// <param name="SourceHash"><see cref="TranslationHash.Of"/> of the source text that the translation was made from.</param>
/// <param name="TargetHash"><see cref="TranslationHash.Of"/> of the translation.</param>
/// <param name="Placeholders">The <see cref="PlaceholderSet"/> of that source text at the time.</param>
public sealed record LockRow(string Id, string SourceHash, string TargetHash, string Placeholders);
