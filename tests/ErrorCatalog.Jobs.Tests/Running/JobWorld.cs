using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErrorCatalog.Jobs.Tests;

/// <summary>A store with everything on it, a tenant, and a worker whose handler is a delegate.</summary>
public sealed class JobWorld : IAsyncDisposable, IJobHandler
{
    public const string Kind = "issue";

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private JobWorld(TestStore store, Tenant tenant, IEventFanOut[] fanOuts, JobStoreOptions? options)
    {
        Store = store;
        Tenant = tenant;
        Options = options;
        Events = new EventWriter(fanOuts);
        Signal = new JobSignal();
    }

    public TestStore Store { get; }

    public Tenant Tenant { get; }

    public JobStoreOptions? Options { get; }

    public EventWriter Events { get; }

    public JobSignal Signal { get; }

    public ProblemStore Problems => new(Store.Database, Options);

    public JobStore Jobs => new(Store.Database, Problems, Events, Signal);

    public Func<JobContext, CancellationToken, Task<Outcome>> Work { get; set; } = (_, _) => Task.FromResult(Outcome.Success);

    public JobKindOptions KindOptions { get; set; } = new() { Retry = new JobRetryPolicy { Chance = () => 0.5 } };

    public ILogger Log { get; set; } = NullLogger.Instance;

    internal JobQueue Queue => new(Store.Database, Problems, Events);

    internal JobWorker Worker() => new(
        new JobKind(Kind, KindOptions, _ => this),
        Queue,
        Signal,
        _services.GetRequiredService<IServiceScopeFactory>(),
        TimeProvider.System,
        Log);

    public static async Task<JobWorld> MakeAsync(StoreKind kind, JobStoreOptions? options = null, params IEventFanOut[] fanOuts)
    {
        TestStore store = await TestStore.OpenAsync(kind);
        return new JobWorld(store, await new TenantStore(store.Database).OpenAsync("wallet-1"), fanOuts, options);
    }

    public Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation) => Work(context, cancellation);

    public Task<string> AddAsync(int maxAttempts = 3) =>
        Jobs.AddAsync(Tenant, new NewJob { Kind = Kind, Input = "{}"u8.ToArray(), MaxAttempts = maxAttempts });

    /// <summary>Lets the clock of the store pass whatever jobs wait for: the next attempt or the end of a lease.</summary>
    public Task MakeDueAsync() => Store.Database.WriteAsync(async session => await session.ExecuteAsync("UPDATE ec_job SET due = 0 WHERE due IS NOT NULL"));

    /// <summary>Does everything that is due now.</summary>
    public async Task WorkAsync()
    {
        JobWorker worker = Worker();
        while (await worker.StartDueAsync(CancellationToken.None) > 0)
        {
            await worker.WhenIdleAsync();
        }
    }

    public async Task<Job> JobAsync(string id) => await Jobs.FindAsync(Tenant, id) ?? throw new InvalidOperationException("Expected the job " + id);

    public async Task<IReadOnlyList<string>> EventTypesAsync() => [.. (await EventsAsync()).Select(e => e.GetProperty("type").GetString()!)];

    public async Task<IReadOnlyList<JsonElement>> EventsAsync() =>
        [.. (await Store.Database.ReadAsync(session => session.QueryAsync("SELECT payload FROM ec_event ORDER BY seq, id", static row => row.GetFieldValue<byte[]>(0))))
            .Select(payload => JsonDocument.Parse(payload).RootElement)];

    public Task<long> CountAsync(string table) =>
        Store.Database.ReadAsync(async session => (await session.QueryAsync("SELECT count(*) FROM " + table, static row => row.GetInt64(0)))[0]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
    }
}
