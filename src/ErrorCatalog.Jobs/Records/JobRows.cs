using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>Rows of <c>ec_job</c>, with the problem that the job has now.</summary>
internal static class JobRows
{
    /// <summary>What <see cref="Read"/> reads, in its order.</summary>
    public const string Select =
        """
        SELECT j.id, j.tenant, j.kind, j.state, j.input, j.attempt, j.max_attempts, j.due, j.version, j.created_at, j.changed_at, j.ended_at, p.problem
        FROM ec_job j LEFT JOIN ec_problem p ON p.tenant = j.tenant AND p.instance = j.problem_instance
        """;

    public static Job Read(DbDataReader row, ProblemStore problems)
    {
        var state = (JobState)row.GetInt64(3);
        return new Job
        {
            Id = row.GetString(0),
            Tenant = row.GetString(1),
            Kind = row.GetString(2),
            State = state,
            Input = row.GetFieldValue<byte[]>(4),
            Attempt = (int)row.GetInt64(5),
            MaxAttempts = (int)row.GetInt64(6),
            NextAttemptAt = state is JobState.Queued or JobState.Retrying ? RowTime.ReadOptional(row, 7) : null,
            Version = row.GetInt64(8),
            CreatedAt = RowTime.Read(row, 9),
            ChangedAt = RowTime.Read(row, 10),
            EndedAt = RowTime.ReadOptional(row, 11),
            Error = row.IsDBNull(12) ? null : problems.ReadProblem(row, 12),
        };
    }
}
