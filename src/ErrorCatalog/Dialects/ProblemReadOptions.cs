namespace ErrorCatalog;

/// <summary>What a reader knows and how much it takes.</summary>
public sealed record ProblemReadOptions
{
    /// <summary>The options used when none are given: no catalogs, default limits.</summary>
    public static ProblemReadOptions Default { get; } = new();

    /// <summary>The catalogs that give a report its typed class.</summary>
    public ProblemCatalogSet Catalogs { get; init; } = ProblemCatalogSet.Empty;

    /// <summary>Most bytes of a report; more is <see cref="ProblemReadErrorKind.TooLarge"/>. Default 1 MiB.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>Deepest nesting of a report, at least 1; deeper is <see cref="ProblemReadErrorKind.TooDeep"/>. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most problem items; further ones are left out with a remark. Default 256.</summary>
    public int MaxItems { get; init; } = 256;

    /// <summary>Most characters of one text or value; the rest is cut off with a remark. Default 16,384.</summary>
    public int MaxTextLength { get; init; } = 16 * 1024;

    /// <summary>Most languages of one text, and most unknown members that are kept; further ones are left out with a remark. Default 128.</summary>
    public int MaxMembers { get; init; } = 128;
}
