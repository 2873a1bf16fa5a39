namespace ErrorCatalog.Compiler;

/// <summary>Every check of the compiler. Each has a page <c>docs/rules/ECnnnn.md</c>.</summary>
public static partial class CatalogRules
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<CatalogRule> All => throw new NotImplementedException();
}
