using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.History;

/// <summary>What one version changed.</summary>
/// <param name="Version">The version, or null for what is not published yet.</param>
/// <param name="Entries">Number of errors that it has.</param>
/// <param name="Changes">The changes since the version before; null for the first version.</param>
internal sealed record VersionChanges(string? Version, int Entries, IReadOnlyList<ContractChange>? Changes);
