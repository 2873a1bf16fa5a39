namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>How the registry fails.</summary>
internal enum RegistryTrouble
{
    /// <summary>It answers 503.</summary>
    Busy,

    /// <summary>It answers with something that nobody foresaw.</summary>
    Nonsense,

    /// <summary>It takes the request and never answers.</summary>
    Silence,
}
