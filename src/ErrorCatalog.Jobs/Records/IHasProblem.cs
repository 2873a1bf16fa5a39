namespace ErrorCatalog.Jobs;

/// <summary>A record of the host application that can have a problem: an issuance, a connection, an import.</summary>
public interface IHasProblem
{
    /// <summary>The problem that it has now, or null. Stored as <see cref="StoredProblem"/>, so that it is read back as it was.</summary>
    Problem? Problem { get; set; }
}
