namespace ErrorCatalog.Exchange;

/// <summary>A language that catalogs can be exported to.</summary>
/// <param name="Name">Its name, for example <c>typescript</c>; also the name of its template.</param>
/// <param name="FilePattern">Name of the file of a catalog, where <c>{0}</c> is the catalog's name and <c>{1}</c> the name in snake case.</param>
public sealed record ExportLanguage(string Name, string FilePattern)
{
    /// <summary>All languages, ordered by name (ordinal).</summary>
    public static IReadOnlyList<ExportLanguage> All { get; } =
    [
        new("go", "{1}_errors.go"),
        new("json-schema", "{0}.schema.json"),
        new("proto", "{1}_errors.proto"),
        new("python", "{1}_errors.py"),
        new("typescript", "{0}-errors.ts"),
    ];
}
