namespace ErrorCatalog.Compiler;

/// <summary>One way in which a published catalog can change.</summary>
/// <param name="Name">Permanent name for programs, kebab-case.</param>
/// <param name="Severity">What it means for those who rely on the catalog.</param>
/// <param name="Advice">How to keep the promise; empty where none is broken.</param>
/// <param name="Finding">What the compiler reports at the line of the catalog; null where no promise is broken.</param>
public sealed record ContractRule(string Name, ContractSeverity Severity, string Advice, CatalogRule? Finding);
