using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Tests;

public sealed class JobRunTests
{
    private static readonly Uri Target = new("https://hooks.example/x");

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_job_that_works_is_completed_and_told_once(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();

        await world.WorkAsync();

        Job job = await world.JobAsync(id);
        Assert.Equal((JobState.Completed, 1, null), (job.State, job.Attempt, job.Error));
        Assert.NotNull(job.EndedAt);
        Assert.Equal([JobEventTypes.Completed], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_problem_of_ours_is_recorded_and_tried_again_until_it_is_over(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        var timedOut = JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(15));
        world.Work = (context, _) => Task.FromResult(context.Attempt == 1 ? timedOut : Outcome.Success);
        string id = await world.AddAsync();

        await world.WorkAsync();
        Job failing = await world.JobAsync(id);
        await world.MakeDueAsync();
        await world.WorkAsync();
        Job completed = await world.JobAsync(id);

        Assert.Equal((JobState.Retrying, 2), (failing.State, failing.RemainingAttempts));
        Assert.Equal(failing.ChangedAt + TimeSpan.FromSeconds(5), failing.NextAttemptAt);
        Assert.Equal(TimeSpan.FromSeconds(15), Assert.IsType<WebhookTimedOut>(failing.Error).Allowed);
        Assert.Equal(timedOut.Id, failing.Error.Id);
        Assert.Equal((JobState.Completed, null), (completed.State, completed.Error));
        RecordedProblem past = Assert.Single(await world.Problems.ListAsync(world.Tenant, id));
        Assert.Equal((timedOut.Id, 1, true), (past.Problem.Id, past.Attempt, past.ClearedAt is not null));
        Assert.Equal([JobEventTypes.AttemptFailed, JobEventTypes.Recovered, JobEventTypes.Completed], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_problem_that_nobody_can_retry_ends_the_job_at_once(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        world.Work = (_, _) => throw JobsErrors.WebhookGivenUp(target: Target, attempts: 3, period: TimeSpan.FromDays(3)).ToException();
        string id = await world.AddAsync(maxAttempts: 10);

        await world.WorkAsync();

        Job job = await world.JobAsync(id);
        Assert.Equal((JobState.Failed, 1, null), (job.State, job.Attempt, job.NextAttemptAt));
        Assert.IsType<WebhookGivenUp>(job.Error);
        Assert.Equal([JobEventTypes.Failed], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_problem_that_another_party_must_solve_parks_the_job_until_it_is_resumed(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        world.Work = (context, _) => Task.FromResult(context.Attempt == 1 ? JobsErrors.WebhookTargetBlocked(target: Target) : Outcome.Success);
        string id = await world.AddAsync(maxAttempts: 1);

        await world.WorkAsync();
        Job parked = await world.JobAsync(id);
        await world.Jobs.ResumeAsync(world.Tenant, id);
        await world.WorkAsync();

        Assert.Equal((JobState.Parked, null), (parked.State, parked.NextAttemptAt));
        Assert.Equal(JobState.Completed, (await world.JobAsync(id)).State);
        Assert.Equal([JobEventTypes.Parked, JobEventTypes.Recovered, JobEventTypes.Completed], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task When_attempts_run_out_the_job_fails_and_that_is_told_exactly_once(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        world.Work = (_, _) => Task.FromResult<Outcome>(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1)));
        string id = await world.AddAsync(maxAttempts: 3);

        for (int i = 0; i < 5; i++)
        {
            await world.WorkAsync();
            await world.MakeDueAsync();
        }

        Job job = await world.JobAsync(id);
        Assert.Equal((JobState.Failed, 3, 0), (job.State, job.Attempt, job.RemainingAttempts));
        Assert.Equal([JobEventTypes.AttemptFailed, JobEventTypes.AttemptFailed, JobEventTypes.Failed], await world.EventTypesAsync());
        Assert.Equal([3, 2, 1], (await world.Problems.ListAsync(world.Tenant, id)).Select(problem => problem.Attempt));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_unforeseen_exception_is_told_by_reference_only(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        var log = new ListLog();
        world.Log = log;
        world.Work = (_, _) => throw new InvalidOperationException("password=hunter2");
        string id = await world.AddAsync();

        await world.WorkAsync();

        JobInternalError error = Assert.IsType<JobInternalError>((await world.JobAsync(id)).Error);
        Assert.Equal(error.Id, error.Reference);
        List<string> stored = await world.Store.Database.ReadAsync(session => session.QueryAsync("SELECT problem FROM ec_problem", static row => row.GetString(0)));
        Assert.DoesNotContain("hunter2", string.Concat(stored) + string.Concat(await world.EventsAsync()), StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains(error.Reference, StringComparison.Ordinal) && line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_job_whose_worker_died_is_found_and_the_late_worker_changes_nothing(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();
        JobClaim dead = Assert.Single(await world.Queue.ClaimAsync(JobWorld.Kind, "dead", 10, TimeSpan.FromSeconds(60), default));

        await world.WorkAsync();
        Job running = await world.JobAsync(id);
        await world.Store.ReopenAsync();
        await world.MakeDueAsync();
        await world.WorkAsync();
        Job abandoned = await world.JobAsync(id);
        bool isLateAccepted = await world.Queue.CompleteAsync(dead, default);
        await world.MakeDueAsync();
        await world.WorkAsync();

        Assert.Equal(JobState.Running, running.State);
        Assert.Equal((JobState.Retrying, 1L), (abandoned.State, Assert.IsType<JobAbandoned>(abandoned.Error).Attempt));
        Assert.False(isLateAccepted);
        Assert.Equal(JobState.Completed, (await world.JobAsync(id)).State);
        Assert.Equal([JobEventTypes.AttemptFailed, JobEventTypes.Recovered, JobEventTypes.Completed], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_worker_that_reports_keeps_its_job(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();
        var release = new TaskCompletionSource();
        world.Work = async (_, _) =>
        {
            await release.Task;
            return Outcome.Success;
        };
        JobWorker worker = world.Worker();
        await worker.StartDueAsync(default);
        await world.MakeDueAsync();

        await worker.ProlongAsync(default);
        await world.WorkAsync();
        release.SetResult();
        await worker.WhenIdleAsync();

        Assert.Equal((JobState.Completed, 1), ((await world.JobAsync(id)).State, (await world.JobAsync(id)).Attempt));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_cancelled_job_is_told_to_stop_and_records_nothing_more(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();
        world.Work = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Outcome.Success;
        };
        JobWorker worker = world.Worker();
        await worker.StartDueAsync(default);

        await world.Jobs.CancelAsync(world.Tenant, id);
        await worker.ProlongAsync(default);
        await worker.WhenIdleAsync();

        Assert.Equal((JobState.Cancelled, null), ((await world.JobAsync(id)).State, (await world.JobAsync(id)).Error));
        Assert.Equal([JobEventTypes.Cancelled], await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_stop_gives_jobs_back_and_counts_no_attempt(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        string id = await world.AddAsync();
        world.Work = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Outcome.Success;
        };
        using var stop = new CancellationTokenSource();
        JobWorker worker = world.Worker();
        await worker.StartDueAsync(stop.Token);

        await stop.CancelAsync();
        await worker.WhenIdleAsync();

        Job job = await world.JobAsync(id);
        Assert.Equal((JobState.Queued, 0, null), (job.State, job.Attempt, job.Error));
        Assert.Empty(await world.EventTypesAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_workers_never_do_the_same_job(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        ConcurrentBag<string> done = [];
        world.Work = (context, _) =>
        {
            done.Add(context.Id);
            return Task.FromResult(Outcome.Success);
        };
        string[] added = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => world.AddAsync()));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(world.WorkAsync)));

        Assert.Equal(added.Order(StringComparer.Ordinal), done.Order(StringComparer.Ordinal));
        Assert.Equal(150, (await world.EventTypesAsync()).Count(type => type == JobEventTypes.Completed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_problem_of_the_whole_connection_pauses_its_kind(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        int attempts = 0;
        world.KindOptions = world.KindOptions with { Concurrency = 1 };
        world.Work = (_, _) =>
        {
            attempts++;
            return Task.FromResult<Outcome>(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1)).WithImpact(ProblemImpact.Connection));
        };
        await world.AddAsync();
        await world.AddAsync();

        await world.WorkAsync();

        Assert.Equal(1, attempts);
    }

    [Fact]
    public void Whose_turn_it_is_in_a_report_of_a_peer_is_seen_from_its_side()
    {
        var policy = new JobRetryPolicy();
        byte[] report = ProblemWriter.Write(JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1)), ProblemForm.Rfc9457);
        Problem received = ProblemReader.Read(report, new() { Catalogs = new(JobsErrors.Catalog) }).Problem!;

        Assert.Equal(JobState.Parked, policy.Decide(received.WithRetry(RetryParty.Reporter), 1, 5).State);
        Assert.Equal(JobState.Retrying, policy.Decide(received.WithRetry(RetryParty.Recipient), 1, 5).State);
    }

    [Fact]
    public void Pauses_double_up_to_the_cap_and_chance_comes_after_it()
    {
        Problem problem = JobsErrors.WebhookTimedOut(target: Target, allowed: TimeSpan.FromSeconds(1));
        double[] least = Delays(() => 0);
        double[] most = Delays(() => 0.999999);

        Assert.Equal([4, 8, 16, 32], least.Take(4));
        Assert.Equal(0.8 * 3600, least[^1]);
        Assert.Equal(1.2 * 3600, most[^1], 0.1);
        Assert.Equal(TimeSpan.FromHours(3), new JobRetryPolicy().Decide(problem.WithRetry(RetryParty.Reporter, TimeSpan.FromHours(3)), 1, 5).Delay);

        double[] Delays(Func<double> chance) =>
            [.. Enumerable.Range(1, 40).Select(attempt => Math.Round(new JobRetryPolicy { Chance = chance }.Decide(problem, attempt, 100).Delay.TotalSeconds, 3))];
    }

    private sealed class ListLog : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);
    }
}
