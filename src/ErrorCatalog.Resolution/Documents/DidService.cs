namespace ErrorCatalog.Resolution.Documents;

/// <summary>A service of a DID document.</summary>
/// <param name="Id">Its id, absolute or just the fragment.</param>
/// <param name="Name">The name that drafts before DID Core gave it, or null.</param>
/// <param name="Types">Its types.</param>
/// <param name="Endpoints">Its web addresses; empty when it has none.</param>
internal sealed record DidService(string Id, string? Name, IReadOnlyList<string> Types, IReadOnlyList<Uri> Endpoints);
