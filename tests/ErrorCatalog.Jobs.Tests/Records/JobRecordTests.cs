using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErrorCatalog.Jobs.Tests;

public sealed class JobRecordTests
{
    private static readonly Uri Target = new("https://hooks.example/x");

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Type_instance_and_time_are_the_same_in_every_answer_in_the_event_and_after_a_restart(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind, new JobStoreOptions { PublicBase = new Uri("https://agent.example/") });
        world.Work = (_, _) => Task.FromResult<Outcome>(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(15)));
        string id = await world.AddAsync();
        await world.WorkAsync();

        byte[] first = Written((await world.JobAsync(id)).Error);
        byte[] second = Written((await world.JobAsync(id)).Error);
        string instance = (await world.JobAsync(id)).Error!.Id;
        byte[] found = Written((await world.Problems.FindAsync(world.Tenant, "urn:uuid:" + instance))?.Problem);
        JsonElement told = (await world.EventsAsync())[0].GetProperty("data").GetProperty("problem");
        await world.Store.ReopenAsync();
        byte[] afterwards = Written((await world.JobAsync(id)).Error);

        Assert.Equal(first, second);
        Assert.Equal(first, found);
        Assert.Equal(first, afterwards);
        Assert.Equal(Encoding.UTF8.GetString(first), told.GetRawText());
        Assert.Equal("https://errors.example.org/errorcatalog/error-codes/webhook-timed-out/", told.GetProperty("type").GetString());
        Assert.Equal($"https://agent.example/jobs/{id}", told.GetProperty("tracking_uri").GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Internal_values_stay_inside(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        world.Work = (_, _) => Task.FromResult<Outcome>(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(15)));
        string id = await world.AddAsync();

        await world.WorkAsync();

        Assert.DoesNotContain("hooks.example", (await world.EventsAsync())[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Target, Assert.IsType<WebhookTimedOut>((await world.JobAsync(id)).Error).Target);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_object_raised_twice_is_two_occurrences(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        var always = JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1));
        world.Work = (_, _) => Task.FromResult<Outcome>(always);
        string id = await world.AddAsync();

        await world.WorkAsync();
        await world.MakeDueAsync();
        await world.WorkAsync();

        IReadOnlyList<RecordedProblem> history = await world.Problems.ListAsync(world.Tenant, id);
        Assert.Equal(2, history.Select(problem => problem.Problem.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(history[0].Problem.Id, (await world.JobAsync(id)).Error?.Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_history_keeps_the_newest(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind, new JobStoreOptions { HistoryLength = 3 });
        world.Work = (_, _) => Task.FromResult<Outcome>(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1)));
        string id = await world.AddAsync(maxAttempts: 5);

        for (int i = 0; i < 5; i++)
        {
            await world.WorkAsync();
            await world.MakeDueAsync();
        }

        Assert.Equal([5, 4, 3], (await world.Problems.ListAsync(world.Tenant, id)).Select(problem => problem.Sequence));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Job_problem_event_and_what_follows_are_written_together_or_not_at_all(StoreKind kind)
    {
        var fanOut = new FailingFanOut();
        await using JobWorld world = await JobWorld.MakeAsync(kind, null, fanOut);
        string id = await world.AddAsync();
        JobClaim claim = Assert.Single(await world.Queue.ClaimAsync(JobWorld.Kind, "w", 1, TimeSpan.FromMinutes(1), default));
        Problem problem = JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1));

        fanOut.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Queue.FailAsync(claim, problem, new JobDecision(JobState.Failed, default), default));
        Job before = await world.JobAsync(id);
        (long events, long problems) = (await world.CountAsync("ec_event"), await world.CountAsync("ec_problem"));
        fanOut.Fails = false;
        bool isRecorded = await world.Queue.FailAsync(claim, problem, new JobDecision(JobState.Failed, default), default);

        Assert.Equal((JobState.Running, null, 0L, 0L), (before.State, before.Error, events, problems));
        Assert.True(isRecorded);
        Assert.Equal((JobState.Failed, problem.Id), ((await world.JobAsync(id)).State, (await world.JobAsync(id)).Error?.Id));
        Assert.Equal([JobEventTypes.Failed], fanOut.Told.Select(told => told.Type));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_job_is_added_with_rows_of_the_host_or_not_at_all(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        await using DbConnection connection = kind == StoreKind.Sqlite
            ? new SqliteConnection(world.Store.Options.ConnectionString + ";Pooling=false")
            : new NpgsqlConnection(world.Store.Options.ConnectionString);
        await connection.OpenAsync();

        await using (DbTransaction rolledBack = await connection.BeginTransactionAsync())
        {
            await world.Jobs.AddAsync(world.Store.Database.Enlist(rolledBack), world.Tenant, new NewJob { Kind = JobWorld.Kind });
            await rolledBack.RollbackAsync();
        }

        long none = await world.CountAsync("ec_job");
        await using (DbTransaction committed = await connection.BeginTransactionAsync())
        {
            await world.Jobs.AddAsync(world.Store.Database.Enlist(committed), world.Tenant, new NewJob { Kind = JobWorld.Kind });
            await committed.CommitAsync();
        }

        Assert.Equal((0L, 1L), (none, await world.CountAsync("ec_job")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Lists_come_in_pages_newest_first(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        List<string> added = [];
        for (int i = 0; i < 5; i++)
        {
            added.Insert(0, await world.AddAsync());
        }

        IReadOnlyList<Job> first = await world.Jobs.ListAsync(world.Tenant, new JobQuery { Limit = 3 });
        IReadOnlyList<Job> second = await world.Jobs.ListAsync(world.Tenant, new JobQuery { Limit = 3, Before = first[^1].Id, State = JobState.Queued, Kind = JobWorld.Kind });

        // Ids of one millisecond are in no order.
        Assert.Equal(added.OrderDescending(StringComparer.Ordinal), first.Concat(second).Select(job => job.Id));
        Assert.Empty(await world.Jobs.ListAsync(world.Tenant, new JobQuery { State = JobState.Failed }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_action_that_does_not_fit_the_state_is_refused(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();
        await world.WorkAsync();

        var resume = await Assert.ThrowsAsync<ProblemException>(() => world.Jobs.ResumeAsync(world.Tenant, id));
        var cancel = await Assert.ThrowsAsync<ProblemException>(() => world.Jobs.CancelAsync(world.Tenant, id));
        var missing = await Assert.ThrowsAsync<ProblemException>(() => world.Jobs.CancelAsync(world.Tenant, "job_unheard_of"));

        Assert.Equal("completed", Assert.IsType<JobStateConflict>(resume.Problem).State);
        Assert.Equal(JobStateConflictAction.Cancel, Assert.IsType<JobStateConflict>(cancel.Problem).Action);
        Assert.IsType<JobNotFound>(missing.Problem);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Retention_deletes_what_ended_and_keeps_what_lives(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        world.Work = (context, _) => Task.FromResult<Outcome>(JobsErrors.WebhookGivenUp(target: Target, attempts: 1, period: TimeSpan.FromDays(1)));
        string ended = await world.AddAsync();
        await world.WorkAsync();
        string living = await world.AddAsync();
        await world.Store.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("UPDATE ec_job SET ended_at = ended_at - 100000 WHERE ended_at IS NOT NULL");
            await session.ExecuteAsync("UPDATE ec_event SET occurred_at = occurred_at - 100000");
        });

        (int keptJobs, int keptEvents) = await new JobRetention(world.Store.Database).DeleteOlderThanAsync(TimeSpan.FromDays(1));
        (int jobs, int events) = await new JobRetention(world.Store.Database).DeleteOlderThanAsync(TimeSpan.FromSeconds(60));

        Assert.Equal((0, 0, 1, 1), (keptJobs, keptEvents, jobs, events));
        Assert.Null(await world.Jobs.FindAsync(world.Tenant, ended));
        Assert.Empty(await world.Problems.ListAsync(world.Tenant, ended));
        Assert.NotNull(await world.Jobs.FindAsync(world.Tenant, living));
    }

    private static byte[] Written(Problem? problem) => ProblemWriter.Write(problem!, ProblemForm.Rfc9457);

    private sealed class FailingFanOut : IEventFanOut
    {
        public bool Fails { get; set; }

        public List<JobEvent> Told { get; } = [];

        public ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent)
        {
            if (Fails)
            {
                throw new InvalidOperationException("no");
            }

            Told.Add(jobEvent);
            return ValueTask.CompletedTask;
        }
    }
}
