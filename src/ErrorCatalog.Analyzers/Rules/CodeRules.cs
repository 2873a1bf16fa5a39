using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Every rule about C# code. Each has a page <c>docs/rules/ECnnnn.md</c>; ids are never reused. Rules about the catalog itself
/// are <see cref="Compiler.CatalogRules"/>.
/// </summary>
public static partial class CodeRules
{
    /// <summary>Category of EC1001–EC1099: what messages say.</summary>
    public const string MessageCategory = "ErrorCatalog.Messages";

    /// <summary>Category of EC1101–EC1199: what happens to a caught exception.</summary>
    public const string CauseCategory = "ErrorCatalog.Causes";

    /// <summary>Category of EC1201–EC1299: how the catalog is used.</summary>
    public const string CatalogCategory = "ErrorCatalog.Catalog";

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Ordered.Rules;

    /// <summary>The rule with the id <paramref name="id"/> (ordinal), or null.</summary>
    public static DiagnosticDescriptor? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static DiagnosticDescriptor Warning(string id, string title, string messageFormat, string description) =>
        Describe(id, title, messageFormat, description, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Suggestion(string id, string title, string messageFormat, string description) =>
        Describe(id, title, messageFormat, description, DiagnosticSeverity.Info);

    // The range of the id is the category, so that neither can contradict the other.
    private static DiagnosticDescriptor Describe(string id, string title, string messageFormat, string description, DiagnosticSeverity severity) => new(
        id,
        title,
        messageFormat,
        id[3] switch
        {
            '0' => MessageCategory,
            '1' => CauseCategory,
            _ => CatalogCategory,
        },
        severity,
        isEnabledByDefault: true,
        description,
        "https://errorcatalog.dev/rules/" + id);

    // A class of its own, because the order in which the parts of this class are initialized is undefined.
    private static class Ordered
    {
        internal static readonly DiagnosticDescriptor[] Rules =
        [
            .. MessageRules,
            .. CauseRules,
            .. UseRules,
        ];
    }
}
