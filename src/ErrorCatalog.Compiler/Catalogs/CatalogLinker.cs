namespace ErrorCatalog.Compiler;

/// <summary>Puts the files of a project together: merges parts of the same catalog and checks what only shows across files.</summary>
public static class CatalogLinker
{
    /// <summary>
    /// Merges the parts. Deterministic whatever their order; of colliding entries the first by file order given stays,
    /// so one mistake never removes its neighbours.
    /// </summary>
    public static EquatableArray<CatalogModel> Merge(IEnumerable<CatalogModel> parts) => throw new NotImplementedException();

    /// <summary>Findings across files: keys, codes, aliases, numbers, slugs, gRPC reasons and C# names declared twice, headers that disagree.</summary>
    public static EquatableArray<CatalogDiagnostic> Check(IEnumerable<CatalogFile> files) => throw new NotImplementedException();
}
