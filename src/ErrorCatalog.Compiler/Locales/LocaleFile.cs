namespace ErrorCatalog.Compiler;

/// <summary>One parsed locale file, before it is checked against its catalog.</summary>
/// <param name="Path">Path as handed in.</param>
/// <param name="Catalog">Catalog name, from the file name.</param>
/// <param name="Locale">BCP 47 tag in canonical case, from the folder name; empty when CLDR does not know its language, and then the file is of no use.</param>
/// <param name="Entries">The texts as written, ordered by key (ordinal); damaged ones and broken patterns are left out. Free of positions.</param>
/// <param name="Positions">Where each text is, for example <c>cant-find-route/explain</c>.</param>
/// <param name="Diagnostics">Findings inside this file.</param>
public sealed record LocaleFile(
    string Path,
    string Catalog,
    string Locale,
    EquatableArray<EntryText> Entries,
    EquatableArray<NamedPosition> Positions,
    EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>The content of the file, in which findings about its texts have their places.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Texts that are there but of no use: no message patterns, or damaged by YAML. Free of positions.</summary>
    public EquatableArray<RejectedText> Rejected { get; init; }

    /// <summary>Keys whose texts cannot be told apart, because the YAML below them is broken; ordered as in the file.</summary>
    public EquatableArray<string> BrokenKeys { get; init; }
}
