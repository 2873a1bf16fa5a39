namespace ErrorCatalog.Compiler;

/// <summary>The members above the entries, checked.</summary>
internal sealed record CatalogHeader(
    string? Name,
    string? Namespace,
    string SourceLocale,
    string? BaseUri,
    IReadOnlyList<YamlScalar> Legacy,
    IReadOnlyList<string> Complete,
    YamlMapping? Entries);
