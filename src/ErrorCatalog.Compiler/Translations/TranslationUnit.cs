namespace ErrorCatalog.Compiler;

/// <summary>One text in one language: what it translates, what it says and how it stands.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Key">Key of the entry.</param>
/// <param name="Field">Field below it, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
/// <param name="Status">How it stands.</param>
public sealed record TranslationUnit(string Catalog, string Locale, string Key, string Field, TranslationStatus Status)
{
    /// <summary>Name of the text, see <see cref="UnitId"/>; unique within the catalog.</summary>
    public string Id => UnitId.Of(Key, Field);

    /// <summary>The source text with its hash, placeholders and limits; null only for <see cref="TranslationStatus.Obsolete"/>.</summary>
    public SourceUnit? Source { get; init; }

    /// <summary>The source text, or null for an obsolete text.</summary>
    public string? SourceText => Source?.Text;

    /// <summary>The text as the locale file has it, also when it does not fit; null when there is none or YAML damaged it beyond reading.</summary>
    public string? Target { get; init; }

    /// <summary>The entry with its parameters (types, notes, examples) and its note for translators; null for an obsolete text.</summary>
    public EntryModel? Entry { get; init; }

    /// <summary>The parameters that the source text uses, in declaration order.</summary>
    public IEnumerable<ParameterModel> Parameters =>
        Entry is null || Source is null ? [] : Entry.Parameters.Where(parameter => PlaceholderSet.Has(Source.Placeholders, parameter.Name));

    /// <summary>Note of the entry for translators, or null.</summary>
    public string? Note => Entry?.Note;

    /// <summary>Most characters (grapheme clusters), or null.</summary>
    public int? MaxLength => Source?.MaxLength;

    /// <summary>Where the text is in its locale file; null when there is none.</summary>
    public SourceRange? Range { get; init; }

    /// <summary>What the lock files say, the row that counts; null when they say nothing.</summary>
    public LockRow? Lock { get; init; }
}
