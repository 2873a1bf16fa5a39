namespace ErrorCatalog.Networking;

/// <summary>How long an exchange may take and how much of the answer is read.</summary>
public sealed record HttpLimits
{
    /// <summary>Most time from the request to the last byte of the answer. Default 15 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most bytes of a body, both as it travels and unpacked. Default 1 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;
}
