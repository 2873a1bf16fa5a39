namespace ErrorCatalog.Compiler;

/// <summary>Everything that the judgement of one language of one catalog depends on, beside the source texts.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="SourceLocale">BCP 47 tag of its own language.</param>
/// <param name="Locale">BCP 47 tag of the language, in canonical case.</param>
/// <param name="IsComplete">True when the language must have every text.</param>
/// <param name="Files">Its locale files, at least one, ordered by path, held against the catalog.</param>
/// <param name="Locks">Its lock files, ordered by path.</param>
/// <param name="Parents">Fitting texts of the languages that it inherits from.</param>
public sealed record LanguageTexts(
    string Catalog,
    string SourceLocale,
    string Locale,
    bool IsComplete,
    EquatableArray<CheckedLocale> Files,
    EquatableArray<LockFile> Locks,
    EquatableArray<LocaleModel> Parents)
{
    // Made once for all parts of a catalog; of no matter for equality.
    private LocaleStatus? _status;

    /// <summary>The texts that fit.</summary>
    internal LocaleModel Fitting => Status.Fitting;

    internal LocaleStatus Status => _status ??= new LocaleStatus(
        Locale,
        SourceLocale,
        new WrittenTexts(Files.Select(file => file.File)),
        LocaleLinker.Union(Catalog, Locale, Files),
        Locks,
        LocaleStatus.Parents(Locale, Parents));

    /// <inheritdoc/>
    public bool Equals(LanguageTexts? other) => ReferenceEquals(this, other) || (other is not null
        && Catalog == other.Catalog
        && SourceLocale == other.SourceLocale
        && Locale == other.Locale
        && IsComplete == other.IsComplete
        && Files == other.Files
        && Locks == other.Locks
        && Parents == other.Parents);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Catalog.GetHashCode() * 31) + Locale.GetHashCode());
}
