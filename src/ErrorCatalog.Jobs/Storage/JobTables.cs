namespace ErrorCatalog.Jobs;

/// <summary>
/// Tenants, jobs, problems and events. Every row names its tenant. <c>ec_job.due</c> is when somebody must act: the next attempt of
/// a job that waits, the end of the lease of one that runs; null once it ended. It is set when the row is written, never later, so
/// that no lost step leaves a job behind.
/// </summary>
internal static class JobTables
{
    private const string Feature = "jobs";

    public static IReadOnlyList<Migration> Steps { get; } =
    [
        new(
            Feature,
            1,
            """
            CREATE TABLE ec_tenant (
              id TEXT NOT NULL PRIMARY KEY,
              created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE ec_job (
              id {id} NOT NULL PRIMARY KEY,
              tenant TEXT NOT NULL REFERENCES ec_tenant (id),
              kind TEXT NOT NULL,
              state BIGINT NOT NULL,
              input {bytes} NOT NULL,
              attempt BIGINT NOT NULL,
              max_attempts BIGINT NOT NULL,
              due BIGINT,
              owner TEXT,
              fence BIGINT NOT NULL,
              version BIGINT NOT NULL,
              problem_instance TEXT,
              created_at BIGINT NOT NULL,
              changed_at BIGINT NOT NULL,
              ended_at BIGINT
            ) {hot}
            """,
            "CREATE INDEX ec_job_due ON ec_job (kind, due) WHERE due IS NOT NULL",
            "CREATE INDEX ec_job_tenant ON ec_job (tenant, id)",
            "CREATE INDEX ec_job_ended ON ec_job (ended_at) WHERE ended_at IS NOT NULL",
            """
            CREATE TABLE ec_problem (
              tenant TEXT NOT NULL REFERENCES ec_tenant (id),
              instance TEXT NOT NULL,
              subject TEXT NOT NULL,
              seq BIGINT NOT NULL,
              attempt BIGINT NOT NULL,
              code TEXT NOT NULL,
              problem TEXT NOT NULL,
              recorded_at BIGINT NOT NULL,
              cleared_at BIGINT,
              PRIMARY KEY (tenant, instance)
            )
            """,
            "CREATE INDEX ec_problem_cleared ON ec_problem (cleared_at) WHERE cleared_at IS NOT NULL",
            "CREATE UNIQUE INDEX ec_problem_subject ON ec_problem (tenant, subject, seq)",
            """
            CREATE TABLE ec_event (
              id TEXT NOT NULL PRIMARY KEY,
              tenant TEXT NOT NULL REFERENCES ec_tenant (id),
              type TEXT NOT NULL,
              subject TEXT NOT NULL,
              seq BIGINT NOT NULL,
              occurred_at BIGINT NOT NULL,
              payload {bytes} NOT NULL
            )
            """,
            "CREATE INDEX ec_event_tenant ON ec_event (tenant, occurred_at)",
            "CREATE INDEX ec_event_subject ON ec_event (tenant, subject)",
            "CREATE INDEX ec_event_time ON ec_event (occurred_at)"),
    ];
}
