using System.Text;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>A store of one measurement, with a receiver; whoever sends is started by the measurement.</summary>
internal sealed class Station : IAsyncDisposable
{
    private readonly EventWriter _events;
    private readonly WebhookSecret _secret = WebhookSecret.Generate();
    private Uri? _address;

    private Station(JobDatabase database, Tenant tenant, WebhookOptions options)
    {
        Database = database;
        Tenant = tenant;
        Options = options;
        Endpoints = new WebhookEndpointStore(database, options);
        _events = new EventWriter(new WebhookFanOut(database));
    }

    public JobDatabase Database { get; }

    public Tenant Tenant { get; }

    public WebhookOptions Options { get; }

    public WebhookEndpointStore Endpoints { get; }

    public Receiver Receiver { get; } = new();

    public static async Task<Station> OpenAsync(string connection, WebhookOptions options, string name)
    {
        JobDatabase database = await Setting.OpenAsync(connection);
        var station = new Station(database, await new TenantStore(database).OpenAsync(name), options);
        station._address = await station.Receiver.StartAsync();
        return station;
    }

    public async Task<string> AddEndpointAsync(string path, Conduct conduct, int maxInFlight = 4)
    {
        Receiver.Behave(path, conduct, _secret);
        Outcome<WebhookEndpoint> made = await Endpoints.CreateAsync(Tenant, new() { Url = new Uri(_address!, path).AbsoluteUri, Secret = _secret.Reveal(), MaxInFlight = maxInFlight });
        return made.ValueOrThrow().Id;
    }

    /// <summary>Raises an event whose payload tells when.</summary>
    public Task RaiseAsync(string id) => Database.WriteAsync(session => _events.WriteAsync(session, new JobEvent
    {
        Id = id,
        Tenant = Tenant.Id,
        Type = "chaos.raised",
        Subject = "station",
        Sequence = 1,
        OccurredAt = DateTimeOffset.UtcNow,
        Payload = Encoding.UTF8.GetBytes($$"""{"type":"chaos.raised","data":{"at":{{System.Diagnostics.Stopwatch.GetTimestamp()}} } }"""),
    }));

    /// <summary>Sends in this process until what is returned is disposed.</summary>
    public IAsyncDisposable Send()
    {
        var transport = new HttpDeliveryTransport(Options);
        var stop = new CancellationTokenSource();
        Task running = new WebhookDispatcher(Database, Options, [transport]).RunAsync(stop.Token);
        return new Running(running, stop, transport);
    }

    public async ValueTask DisposeAsync()
    {
        await Receiver.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Running(Task running, CancellationTokenSource stop, HttpDeliveryTransport transport) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await running;
            transport.Dispose();
            stop.Dispose();
        }
    }
}
