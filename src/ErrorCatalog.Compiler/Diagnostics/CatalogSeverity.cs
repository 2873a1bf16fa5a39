namespace ErrorCatalog.Compiler;

/// <summary>How bad a finding in a catalog is.</summary>
public enum CatalogSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Probably wrong; the output is still made.</summary>
    Warning,

    /// <summary>Wrong; what it concerns is left out of the output.</summary>
    Error,
}
