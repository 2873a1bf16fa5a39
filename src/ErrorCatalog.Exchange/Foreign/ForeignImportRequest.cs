namespace ErrorCatalog.Exchange;

/// <summary>What to import and where it goes.</summary>
public sealed record ForeignImportRequest
{
    /// <summary>One of <see cref="ForeignImport.Formats"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The files with the messages, at least one.</summary>
    public required IReadOnlyList<ForeignFile> Files { get; init; }

    /// <summary>Files with translations.</summary>
    public IReadOnlyList<ForeignFile> Languages { get; init; } = [];

    /// <summary>Name for the catalog in kebab-case, or null for that of the format.</summary>
    public string? Name { get; init; }

    /// <summary>Tells which field of a generic file becomes what, or null.</summary>
    public ForeignFile? Mapping { get; init; }

    /// <summary>Folder of the catalog.</summary>
    public required string Folder { get; init; }

    /// <summary>Paths of the catalog files in that folder.</summary>
    public IReadOnlyList<string> CatalogFiles { get; init; } = [];

    /// <summary>Content of a file of the catalog by its path; null when there is none.</summary>
    public required Func<string, string?> Content { get; init; }
}
