namespace ErrorCatalog.Jobs;

/// <summary>
/// Brings the tables up to date: runs the steps that the database lacks, all in one transaction. Several processes may try at once;
/// the first one works, the others wait and find nothing to do.
/// </summary>
internal static class MigrationRunner
{
    // "errorcat" as a number: the key of the lock that only migrations take.
    private const long LockKey = 0x6572726F72636174;

    public static async ValueTask RunAsync(DatabaseSession session, IReadOnlyList<Migration> steps)
    {
        if (session.Dialect == SqlDialect.PostgreSql)
        {
            // CREATE TABLE IF NOT EXISTS may fail when two do it at once.
            await session.QueryAsync("SELECT pg_advisory_xact_lock($1)", static _ => true, LockKey);
        }

        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS ec_schema (feature TEXT NOT NULL, version BIGINT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (feature, version))");
        Dictionary<string, long> current = (await session.QueryAsync(
            "SELECT feature, max(version) FROM ec_schema GROUP BY feature",
            static row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)))).ToDictionary(StringComparer.Ordinal);
        Check(current, steps);
        foreach (Migration step in steps.Where(step => step.Version > current.GetValueOrDefault(step.Feature)))
        {
            foreach (string statement in step.Statements)
            {
                await session.ExecuteAsync(statement);
            }

            await session.ExecuteAsync("INSERT INTO ec_schema (feature, version, applied_at) VALUES ($1, $2, {now})", step.Feature, (long)step.Version);
        }
    }

    private static void Check(Dictionary<string, long> current, IReadOnlyList<Migration> steps)
    {
        foreach ((string feature, long version) in current)
        {
            int known = steps.Where(step => step.Feature == feature).Select(step => step.Version).DefaultIfEmpty().Max();
            if (known > 0 && version > known)
            {
                throw JobsErrors.JobStoreTooNew(feature: feature, known: known, found: version).ToException();
            }
        }
    }
}
