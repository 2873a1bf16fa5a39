using ErrorCatalog.Jobs.Quartz;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ErrorCatalog.Jobs.Tests;

public sealed class QuartzTests
{
    [Fact]
    public async Task A_failed_run_is_recorded_and_a_good_one_clears_it()
    {
        var failed = new EventProbe(JobEventTypes.AttemptFailed);
        var recovered = new EventProbe(JobEventTypes.Recovered);
        await using TestStore store = await TestStore.OpenAsync(StoreKind.Sqlite);
        using IHost host = await StartAsync(store, quartz => Run<FailsOnce>(quartz, repeats: 1), failed, recovered);

        JobEvent told = await failed.Told;
        await recovered.Told;

        RecordedProblem recorded = Assert.Single(await ProblemsAsync(host, typeof(FailsOnce)));
        Assert.IsType<WebhookTimedOut>(recorded.Problem);
        Assert.NotNull(recorded.ClearedAt);
        Assert.Equal(ProblemJobListener.SubjectOf(new JobKey(nameof(FailsOnce))), told.Subject);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_job_that_runs_no_more_has_failed_and_its_exception_stays_in_the_log()
    {
        var failed = new EventProbe(JobEventTypes.Failed);
        await using TestStore store = await TestStore.OpenAsync(StoreKind.Sqlite);
        using IHost host = await StartAsync(store, quartz => Run<Throws>(quartz, repeats: 0), failed);

        JobEvent told = await failed.Told;

        RecordedProblem recorded = Assert.Single(await ProblemsAsync(host, typeof(Throws)));
        Assert.Equal(recorded.Problem.Id, Assert.IsType<JobInternalError>(recorded.Problem).Reference);
        Assert.DoesNotContain("hunter2", System.Text.Encoding.UTF8.GetString(told.Payload.Span), StringComparison.Ordinal);
        await host.StopAsync();
    }

    [Fact]
    public async Task Retention_runs_on_a_schedule_of_Quartz()
    {
        await using JobWorld world = await JobWorld.MakeAsync(StoreKind.Sqlite);
        string id = await world.AddAsync();
        await world.WorkAsync();
        await world.Store.Database.WriteAsync(async session => await session.ExecuteAsync("UPDATE ec_job SET ended_at = 1"));
        using IHost host = await StartAsync(world.Store, quartz => quartz.ScheduleRetention(days: 1));
        IScheduler scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var done = new Finished();
        scheduler.ListenerManager.AddJobListener(done, []);

        await scheduler.TriggerJob(new JobKey("retention", "errorcatalog"));
        Assert.Null(await done.Result);

        Assert.Null(await world.Jobs.FindAsync(world.Tenant, id));
        await host.StopAsync();
    }

    private static async Task<IHost> StartAsync(TestStore store, Action<IQuartzBuilder> configure, params IEventFanOut[] fanOuts)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddErrorCatalogJobs(store.Options);
        foreach (IEventFanOut fanOut in fanOuts)
        {
            builder.Services.AddSingleton(fanOut);
        }

        builder.AddQuartz(quartz =>
        {
            quartz.RecordProblems("wallet-1");
            configure(quartz);
        });
        builder.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static void Run<TJob>(IQuartzBuilder quartz, int repeats)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMilliseconds(50)).WithRepeatCount(repeats)),
            job => job.WithIdentity(typeof(TJob).Name));

    private static async Task<IReadOnlyList<RecordedProblem>> ProblemsAsync(IHost host, Type job)
    {
        Tenant tenant = await host.Services.GetRequiredService<TenantStore>().OpenAsync("wallet-1");
        return await host.Services.GetRequiredService<ProblemStore>().ListAsync(tenant, ProblemJobListener.SubjectOf(new JobKey(job.Name)));
    }

    [DisallowConcurrentExecution]
    public sealed class FailsOnce : IJob
    {
        private static int s_runs;

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => Interlocked.Increment(ref s_runs) == 1
            ? throw JobsErrors.WebhookTimedOut(target: new Uri("https://a.example/"), allowed: TimeSpan.FromSeconds(1)).ToException()
            : default;
    }

    public sealed class Throws : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => throw new InvalidOperationException("password=hunter2");
    }

    private sealed class Finished : IJobListener
    {
        private readonly TaskCompletionSource<Exception?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "finished";

        public Task<Exception?> Result => _result.Task;

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

        public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            _result.TrySetResult(jobException);
            return default;
        }
    }
}
