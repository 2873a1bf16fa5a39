namespace ErrorCatalog.Jobs.Tests;

/// <summary>
/// Processes that share a SQLite file and were started before and after a step of the wall clock. On PostgreSQL the server tells the
/// time, so there is nothing to agree on.
/// </summary>
public sealed class ClockStepTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static TheoryData<int> Hours => [-24, -1, 1, 24];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_process_started_after_a_step_takes_no_live_lease(int hours)
    {
        await using JobWorld before = await JobWorld.MakeAsync(StoreKind.Sqlite);
        string id = await before.AddAsync();
        JobClaim claim = Assert.Single(await before.Queue.ClaimAsync(JobWorld.Kind, "before", 1, Lease, default));

        await using JobDatabase after = await OpenAsync(before, hours);
        JobQueue queue = Queue(after);

        Assert.Equal(0, await queue.RecordAbandonedAsync(JobWorld.Kind, new JobRetryPolicy(), default));
        Assert.True(await before.Queue.CompleteAsync(claim, default));
        Assert.Equal(JobState.Completed, (await before.JobAsync(id)).State);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task What_is_due_before_a_step_is_due_after_it(int hours)
    {
        await using JobWorld before = await JobWorld.MakeAsync(StoreKind.Sqlite);
        string id = await before.AddAsync();

        await using JobDatabase after = await OpenAsync(before, hours);

        Assert.Equal(id, Assert.Single(await Queue(after).ClaimAsync(JobWorld.Kind, "after", 1, Lease, default)).Id);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task What_waits_goes_on_waiting_as_long(int hours)
    {
        await using JobWorld before = await JobWorld.MakeAsync(StoreKind.Sqlite);
        await before.Jobs.AddAsync(before.Tenant, new NewJob { Kind = JobWorld.Kind, Delay = TimeSpan.FromMinutes(10) });

        await using JobDatabase after = await OpenAsync(before, hours);
        long left = await after.ReadAsync(async session =>
            (await session.QueryAsync("SELECT due - {now} FROM ec_job", static row => row.GetInt64(0)))[0]);

        Assert.InRange(left, TimeSpan.FromMinutes(5).TotalMilliseconds, TimeSpan.FromMinutes(10).TotalMilliseconds);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task All_processes_tell_the_new_time(int hours)
    {
        await using JobWorld before = await JobWorld.MakeAsync(StoreKind.Sqlite);

        await using JobDatabase after = await OpenAsync(before, hours);
        DateTimeOffset seen = await TimeAsync(before.Store.Database);

        Assert.InRange(seen - new SteppedTime(hours).GetUtcNow(), -TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        Assert.InRange(await TimeAsync(after) - seen, -TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
    }

    private static Task<JobDatabase> OpenAsync(JobWorld world, int hours) =>
        JobDatabase.OpenAsync(world.Store.Options with { TimeProvider = new SteppedTime(hours) });

    private static JobQueue Queue(JobDatabase database) => new(database, new ProblemStore(database), new EventWriter());

    private static async Task<DateTimeOffset> TimeAsync(JobDatabase database) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await database.ReadAsync(static session => session.GetTimeAsync()));

    /// <summary>The clock of the machine after somebody has set it: the monotonic one runs on.</summary>
    private sealed class SteppedTime(int hours) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(hours);
    }
}
