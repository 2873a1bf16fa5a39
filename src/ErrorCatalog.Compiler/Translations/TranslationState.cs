namespace ErrorCatalog.Compiler;

/// <summary>One source text and how its translation stands.</summary>
/// <param name="Source">The source text.</param>
/// <param name="Target">The translation as the locale file has it; null when there is none, or when YAML damaged it beyond reading.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Lock">What the lock files say, the row that counts; null when they say nothing.</param>
internal readonly record struct TranslationState(SourceUnit Source, string? Target, TranslationStatus Status, LockRow? Lock);
