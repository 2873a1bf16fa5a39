namespace ErrorCatalog.Compiler;

/// <summary>One catalog: what every file with the same <c>catalog:</c> name says together. Holds no positions, so it can be cached by value.</summary>
/// <param name="Name">The catalog's name, kebab-case, for example <c>agent</c>.</param>
/// <param name="Namespace">C# namespace asked for in the file, or null for the project's root namespace.</param>
/// <param name="SourceLocale">BCP 47 tag of the language of the inline texts.</param>
/// <param name="BaseUri">Where the site is published, absolute and ending in <c>/</c>, or null when the catalog is not published.</param>
/// <param name="Entries">The entries, ordered by key (ordinal).</param>
public sealed record CatalogModel(
    string Name,
    string? Namespace,
    string SourceLocale,
    string? BaseUri,
    EquatableArray<EntryModel> Entries)
{
    /// <summary>BCP 47 tags of the languages that must have every text, in canonical case, ordered (ordinal).</summary>
    public EquatableArray<string> Complete { get; init; }
}
