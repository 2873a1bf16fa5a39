namespace ErrorCatalog.Compiler;

/// <summary>One parsed baseline: what the catalogs of a published version promise. <c>baseline/VERSION.json</c>, written by the tool alone.</summary>
/// <param name="Path">Path as handed in.</param>
/// <param name="Version">The version that it tells about; empty when it could not be read.</param>
/// <param name="Catalogs">The promises, ordered by catalog name; empty when the file has errors, because half a promise would look broken.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
public sealed record BaselineFile(
    string Path,
    string Version,
    EquatableArray<ContractCatalog> Catalogs,
    EquatableArray<CatalogDiagnostic> Diagnostics)
{
    /// <summary>True when some finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(finding => finding.Severity == CatalogSeverity.Error);
}
