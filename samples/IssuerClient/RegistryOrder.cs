namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>What the service sends to the registry.</summary>
internal sealed record RegistryOrder(string Holder, string Type, int Days);
