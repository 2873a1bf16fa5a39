namespace ErrorCatalog.Compiler;

/// <summary>A broken promise that no edit mends.</summary>
/// <param name="Change">What is broken.</param>
/// <param name="Reason">Why a person has to decide, and what between; one or two sentences.</param>
public sealed record RefusedRepair(ContractChange Change, string Reason);
