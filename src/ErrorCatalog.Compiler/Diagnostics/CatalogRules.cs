namespace ErrorCatalog.Compiler;

/// <summary>Every check of the compiler. Each has a page <c>docs/rules/ECnnnn.md</c>.</summary>
public static partial class CatalogRules
{
    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<CatalogRule> All => Ordered.Rules;

    /// <summary>The rule with the id <paramref name="id"/> (ordinal), or null.</summary>
    public static CatalogRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static CatalogRule Error(string id, string title) => new(id, title, CatalogSeverity.Error);

    private static CatalogRule Warning(string id, string title) => new(id, title, CatalogSeverity.Warning);

    private static CatalogRule Info(string id, string title) => new(id, title, CatalogSeverity.Info);

    // A class of its own, because the order in which the parts of this class are initialized is undefined.
    private static class Ordered
    {
        internal static readonly CatalogRule[] Rules =
        [
            .. YamlRules,
            .. StructureRules,
            .. FieldRules,
            .. NameRules,
            .. MessageRules,
            .. LocaleRules,
            .. LocaleFileRules,
            .. ContractFindingRules,
            .. LintRules,
        ];
    }
}
