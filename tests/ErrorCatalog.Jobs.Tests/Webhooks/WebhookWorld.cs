using System.Text;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Jobs.Tests.Webhooks;

/// <summary>A store, a receiver and a dispatcher between them.</summary>
public sealed class WebhookWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];
    private readonly HttpDeliveryTransport _http;
    private int _events;

    private WebhookWorld(TestStore store, Tenant tenant, WebhookReceiver receiver, WebhookOptions options)
    {
        Store = store;
        Tenant = tenant;
        Receiver = receiver;
        Options = options;
        Endpoints = new WebhookEndpointStore(Database, options);
        Deliveries = new WebhookDeliveryStore(Database);
        _http = new HttpDeliveryTransport(options);
    }

    public TestStore Store { get; }

    public JobDatabase Database => Store.Database;

    public Tenant Tenant { get; }

    public WebhookReceiver Receiver { get; }

    public WebhookOptions Options { get; }

    public WebhookEndpointStore Endpoints { get; }

    public WebhookDeliveryStore Deliveries { get; }

    public static async Task<WebhookWorld> StartAsync(StoreKind kind, Func<WebhookOptions, WebhookOptions>? configure = null) =>
        await StartAsync(await TestStore.OpenAsync(kind), configure);

    public static async Task<WebhookWorld> StartAsync(TestStore store, Func<WebhookOptions, WebhookOptions>? configure = null)
    {
        WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        var options = new WebhookOptions
        {
            Schedule = new DeliverySchedule(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20)),
            PollInterval = TimeSpan.FromMilliseconds(30),
            BreakerThreshold = 1_000,
            Http = new GuardedHttpOptions { Policy = AddressPolicy.Allowing("127.0.0.1"), MaxConnectionsPerHost = 64 },
        };
        Tenant tenant = await new TenantStore(store.Database).OpenAsync("alice");
        return new WebhookWorld(store, tenant, receiver, configure?.Invoke(options) ?? options);
    }

    public async Task<Tenant> OpenTenantAsync(string id) => await new TenantStore(Database).OpenAsync(id);

    public async Task<WebhookEndpoint> AddEndpointAsync(Func<WebhookEndpointSettings, WebhookEndpointSettings>? configure = null, Tenant? tenant = null)
    {
        var settings = new WebhookEndpointSettings { Url = Receiver.Url };
        Outcome<WebhookEndpoint> made = await Endpoints.CreateAsync(tenant ?? Tenant, configure?.Invoke(settings) ?? settings);
        return made.TryGetValue(out WebhookEndpoint? endpoint, out Problem? problem) ? endpoint : throw new InvalidOperationException(problem.ToString());
    }

    public async Task<JobEvent> RaiseAsync(string type = JobEventTypes.Failed, Tenant? tenant = null, params IEventFanOut[] fanOuts)
    {
        int number = Interlocked.Increment(ref _events);
        string owner = (tenant ?? Tenant).Id;
        var raised = new JobEvent
        {
            Id = $"evt_{owner}{number:D6}",
            Tenant = owner,
            Type = type,
            Subject = "job_1",
            Sequence = number,
            OccurredAt = DateTimeOffset.UtcNow,
            Payload = Encoding.UTF8.GetBytes($$"""{"type":"{{type}}","timestamp":"2026-11-25T00:00:00Z","data":{"id":"job_1","seq":{{number}} } }"""),
        };
        await Database.WriteAsync(session => new EventWriter([new WebhookFanOut(Database), .. fanOuts]).WriteAsync(session, raised));
        return raised;
    }

    /// <summary>Starts a dispatcher that ends with the world; the result ends it sooner.</summary>
    public Func<Task> Dispatch(params IDeliveryTransport[] transports)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task run = new WebhookDispatcher(Database, Options, [_http, .. transports]).RunAsync(stop.Token);
        _running.Add(run);
        return async () =>
        {
            await stop.CancelAsync();
            await run;
            stop.Dispose();
        };
    }

    /// <summary>The deliveries of an endpoint, once all of them are in one of the states.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> SettledAsync(string endpoint, params WebhookDeliveryState[] states)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            IReadOnlyList<WebhookDelivery> all = await ListAsync(endpoint);
            if (all.Count > 0 && all.All(delivery => states.Contains(delivery.State)))
            {
                return all;
            }

            // Each look is a query of its own; the dispatcher works meanwhile.
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async Task<IReadOnlyList<WebhookDelivery>> ListAsync(string endpoint)
    {
        Outcome<IReadOnlyList<WebhookDelivery>> listed = await Deliveries.ListAsync(Tenant, endpoint, limit: WebhookDeliveryStore.LargestPage);
        return listed.TryGetValue(out IReadOnlyList<WebhookDelivery>? all, out Problem? problem) ? all : throw new InvalidOperationException(problem.ToString());
    }

    public async Task<IReadOnlyList<WebhookAttempt>> AttemptsAsync(string endpoint, long delivery)
    {
        Outcome<(WebhookDelivery Delivery, IReadOnlyList<WebhookAttempt> Attempts)> found = await Deliveries.FindAsync(Tenant, endpoint, delivery);
        return found.TryGetValue(out (WebhookDelivery Delivery, IReadOnlyList<WebhookAttempt> Attempts) value, out Problem? problem)
            ? value.Attempts
            : throw new InvalidOperationException(problem.ToString());
    }

    public Task<IReadOnlyList<WebhookDelivery>> SettledAsync(WebhookEndpoint endpoint, params WebhookDeliveryState[] states) => SettledAsync(endpoint.Id, states);

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(WebhookEndpoint endpoint) => ListAsync(endpoint.Id);

    public Task<IReadOnlyList<WebhookAttempt>> AttemptsAsync(WebhookEndpoint endpoint, long delivery) => AttemptsAsync(endpoint.Id, delivery);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        _http.Dispose();
        await Receiver.DisposeAsync();
        await Store.DisposeAsync();
        _stop.Dispose();
    }
}
