namespace ErrorCatalog.Samples.Issuer;

/// <summary>What the registry answers.</summary>
/// <param name="Number">Number of the credential in the registry.</param>
internal sealed record RegistryEntry(long Number);
