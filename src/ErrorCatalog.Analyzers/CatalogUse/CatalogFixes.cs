namespace ErrorCatalog.Analyzers;

/// <summary>What findings about the catalog tell their fixes: names of the properties of a diagnostic.</summary>
public static class CatalogFixes
{
    /// <summary>The expression to write in place of the finding, with its namespace; absent where there is none.</summary>
    public const string ReplacementProperty = "Replacement";

    /// <summary>The key of the entry.</summary>
    public const string KeyProperty = "Key";

    /// <summary>The name of the catalog of the entry.</summary>
    public const string CatalogProperty = "Catalog";

    /// <summary>The full name of the problem type; of several, with semicolons between them.</summary>
    public const string ProblemTypeProperty = "ProblemType";
}
