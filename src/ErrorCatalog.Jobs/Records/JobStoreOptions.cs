namespace ErrorCatalog.Jobs;

/// <summary>How jobs and their problems are kept.</summary>
public sealed record JobStoreOptions
{
    /// <summary>The catalogs whose problems get their typed class and texts when they are read. The catalog of this package is always known.</summary>
    public ProblemCatalogSet Catalogs { get; init; } = ProblemCatalogSet.Empty;

    /// <summary>
    /// Where the API of jobs is published, ending in <c>/</c>: a problem of a job without a tracking address gets
    /// <c>BASE/jobs/ID</c>. Null to add none.
    /// </summary>
    public Uri? PublicBase { get; init; }

    /// <summary>Most problems in the history of one record; the oldest are dropped. Default 50.</summary>
    public int HistoryLength { get; init; } = 50;
}
