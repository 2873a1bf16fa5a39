namespace ErrorCatalog.Compiler;

/// <summary>Every text of one catalog in one language.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Units">The texts: those of the catalog in the order of its files, then obsolete ones in the order of theirs.</param>
/// <param name="Files">Paths of the locale files, ordered (ordinal); the first by path counts when two have a text.</param>
/// <param name="Locks">The lock files that belong to them.</param>
public sealed record LocaleTranslations(
    string Catalog,
    string Locale,
    EquatableArray<TranslationUnit> Units,
    EquatableArray<string> Files,
    EquatableArray<LockFile> Locks)
{
    private TranslationCounts? _counts;

    /// <summary>How many texts have which status.</summary>
    public TranslationCounts Counts => _counts ??= TranslationCounts.Of(Units);

    /// <inheritdoc/>
    public bool Equals(LocaleTranslations? other) => other is not null
        && Catalog == other.Catalog
        && Locale == other.Locale
        && Units == other.Units
        && Files == other.Files
        && Locks == other.Locks;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Catalog.GetHashCode() * 31) + Locale.GetHashCode());
}
