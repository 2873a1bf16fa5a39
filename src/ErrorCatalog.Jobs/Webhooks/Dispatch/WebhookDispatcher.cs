using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Sends due deliveries until it is stopped. Any number of dispatchers may work on one store, in any number of processes and hosts;
/// none leads. Each delivery is sent at least once: a process that dies between sending and noting it sends it again after the
/// lease, with the same id and the same bytes. No order is promised between deliveries.
/// </summary>
public sealed class WebhookDispatcher
{
    private static readonly TimeSpan LongestStorePause = TimeSpan.FromSeconds(10);

    private readonly JobDatabase _database;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly EventWriter _events;
    private readonly DeliveryQueue _queue;
    private readonly DeliverySender _sender;
    private readonly Channel<(EndpointLane? Lane, DeliveryResult? Result)> _reports = Channel.CreateUnbounded<(EndpointLane?, DeliveryResult?)>(new() { SingleReader = true });
    private readonly Dictionary<string, EndpointLane> _lanes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<(EndpointLane Lane, DeliveryResult Result)> _results = [];
    private int _isWoken;
    private int _held;
    private int _turn;

    /// <summary>Makes a dispatcher.</summary>
    /// <param name="database">The store.</param>
    /// <param name="options">How it sends.</param>
    /// <param name="transports">Who carries deliveries, by the scheme of the endpoint's address; the first one wins.</param>
    /// <param name="logger">Where it logs; null for nowhere.</param>
    /// <param name="events">Where it tells that an endpoint was disabled; null for the other webhooks of the endpoint's owner.</param>
    public WebhookDispatcher(
        JobDatabase database, WebhookOptions options, IEnumerable<IDeliveryTransport> transports, ILogger<WebhookDispatcher>? logger = null, EventWriter? events = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(transports);
        _database = database;
        _options = options;
        _time = options.TimeProvider;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _events = events ?? new EventWriter(new WebhookFanOut(database));
        _queue = DeliveryQueue.For(database);
        // Two dispatchers of one name must not complete each other's claims.
        Owner = $"{options.Name}/{Guid.NewGuid():N}";
        var byScheme = new Dictionary<string, IDeliveryTransport>(StringComparer.OrdinalIgnoreCase);
        foreach (IDeliveryTransport transport in transports)
        {
            foreach (string scheme in transport.Schemes)
            {
                byScheme.TryAdd(scheme, transport);
            }
        }

        _sender = new DeliverySender(options, byScheme, Report, _logger);
    }

    /// <summary>Who owns its claims in the column <c>owner</c> of deliveries: <see cref="WebhookOptions.Name"/>, a slash and 32 random digits.</summary>
    public string Owner { get; }

    /// <summary>
    /// Sends until <paramref name="stop"/>; then claims no more, waits for the answers that are due within
    /// <see cref="WebhookOptions.ShutdownTimeout"/>, and gives back the rest. Survives a store that is away for a while.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        WebhookSignal signal = WebhookSignal.Of(_database);
        using var giveUp = new CancellationTokenSource();
        using CancellationTokenRegistration stopping = stop.UnsafeRegister(static dispatcher => ((WebhookDispatcher)dispatcher!).Wake(), this);
        await using ITimer poll = _time.CreateTimer(static dispatcher => ((WebhookDispatcher)dispatcher!).Wake(), this, TimeSpan.Zero, _options.PollInterval);
        signal.Subscribe(Wake);
        try
        {
            TimeSpan pause = TimeSpan.Zero;
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await WaitAsync();
                    await TakeTurnAsync(claims: true, giveUp.Token);
                    pause = TimeSpan.Zero;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    pause = NextPause(pause);
                    WebhookLog.StoreFailed(_logger, pause, failure);
                    await PauseAsync(pause, stop);
                    Wake();
                }
            }
        }
        finally
        {
            signal.Unsubscribe(Wake);
        }

        await EndAsync(giveUp);
    }

    private void Wake()
    {
        // A wake-up that nobody has seen yet covers this one, too.
        if (Interlocked.Exchange(ref _isWoken, 1) == 0)
        {
            _reports.Writer.TryWrite((null, null));
        }
    }

    private void Report(EndpointLane lane, DeliveryResult result) => _reports.Writer.TryWrite((lane, result));

    private async ValueTask WaitAsync()
    {
        if (_results.Count == 0 && !_lanes.Values.Any(lane => lane.Room > 0))
        {
            await _reports.Reader.WaitToReadAsync();
        }
    }

    /// <summary>One exchange with the store: results go in, new claims come out, in one transaction.</summary>
    private async Task TakeTurnAsync(bool claims, CancellationToken giveUp)
    {
        Collect();
        if (claims && Interlocked.Exchange(ref _isWoken, 0) == 1)
        {
            await DiscoverAsync();
        }

        List<(string Endpoint, int Count)> wanted = claims ? Plan() : [];
        if (_results.Count == 0 && wanted.Count == 0)
        {
            return;
        }

        long claimedAt = _time.GetTimestamp();
        List<(EndpointLane Lane, string Reason)> disabled = [];
        List<EndpointRow> changed = [];
        // Not given up with the sends: what they came to has to be noted.
        List<ClaimedDelivery> claimed = await _database.WriteAsync(async session =>
        {
            await _queue.CompleteAsync(session, Owner, [.. _results.Select(item => item.Result)]);
            disabled = await EndpointHealth.NoteAsync(session, _results, _options.DisableAfter, _events);
            List<ClaimedDelivery> rows = wanted.Count == 0 ? [] : await _queue.ClaimAsync(session, Owner, _options.Lease, wanted);
            changed = [];
            foreach (string endpoint in rows.Where(row => row.EndpointVersion != _lanes[row.EndpointId].Address.Version).Select(row => row.EndpointId).Distinct(StringComparer.Ordinal))
            {
                if (await DeliveryQueue.FindEndpointAsync(session, endpoint) is { } current)
                {
                    changed.Add(current);
                }
            }

            return rows;
        }, CancellationToken.None);
        _held -= _results.Count;
        WebhookTelemetry.Record(_results.Select(item => item.Result));
        _results.Clear();
        foreach (EndpointRow row in changed)
        {
            _lanes[row.Id].Update(row);
        }

        Send(wanted, claimed, claimedAt, giveUp);
        foreach ((EndpointLane lane, string reason) in disabled)
        {
            WebhookLog.Disabled(_logger, lane.Id, reason);
            await SkippedDeliveries.SkipAsync(_database, lane.Id, CancellationToken.None);
        }
    }

    private void Collect()
    {
        while (_reports.Reader.TryRead(out (EndpointLane? Lane, DeliveryResult? Result) report))
        {
            if (report is { Lane: { } lane, Result: { } result })
            {
                _results.Add((lane, result));
            }
        }
    }

    private async Task DiscoverAsync()
    {
        List<(EndpointRow Row, TimeSpan Age)> busy = await _database.ReadAsync(DeliveryQueue.FindBusyAsync);
        WebhookTelemetry.RecordAge(busy.Count == 0 ? TimeSpan.Zero : busy.Max(item => item.Age));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((EndpointRow row, _) in busy)
        {
            seen.Add(row.Id);
            if (_lanes.TryGetValue(row.Id, out EndpointLane? lane))
            {
                lane.Update(row);
                lane.HasMore = true;
            }
            else if (row.TryToAddress(out EndpointAddress? address))
            {
                var breaker = new EndpointBreaker(_options.BreakerThreshold, _options.BreakerPause, _options.LongestBreakerPause, _time);
                _lanes.Add(row.Id, new EndpointLane(address, row.FailingSince is not null, breaker, _time));
                _unreadable.Remove(row.Id);
            }
            else if (_unreadable.Add(row.Id))
            {
                WebhookLog.Unreadable(_logger, row.Id);
            }
        }

        foreach (EndpointLane lane in _lanes.Values.Where(lane => !seen.Contains(lane.Id) && lane.IsIdle).ToArray())
        {
            _lanes.Remove(lane.Id);
        }
    }

    /// <summary>What to claim: each lane what it has room for, in turns where not all of it can be held.</summary>
    private List<(string Endpoint, int Count)> Plan()
    {
        int free = _options.MaxClaimed - _held + _results.Count;
        List<(string, int)> wanted = [];
        int skip = _lanes.Count == 0 ? 0 : _turn++ % _lanes.Count;
        foreach (EndpointLane lane in _lanes.Values.Skip(skip).Concat(_lanes.Values.Take(skip)))
        {
            int count = Math.Min(lane.Room, free);
            if (count > 0)
            {
                wanted.Add((lane.Id, count));
                free -= count;
            }
        }

        return wanted;
    }

    private void Send(List<(string Endpoint, int Count)> wanted, List<ClaimedDelivery> claimed, long claimedAt, CancellationToken giveUp)
    {
        _held += claimed.Count;
        ILookup<string, ClaimedDelivery> perEndpoint = claimed.ToLookup(delivery => delivery.EndpointId, StringComparer.Ordinal);
        foreach ((string endpoint, int count) in wanted)
        {
            EndpointLane lane = _lanes[endpoint];
            ClaimedDelivery[] deliveries = [.. perEndpoint[endpoint]];
            lane.HasMore = deliveries.Length == count;
            _sender.Start(lane, lane.Add(deliveries, claimedAt), giveUp);
        }
    }

    private async Task EndAsync(CancellationTokenSource giveUp)
    {
        foreach (EndpointLane lane in _lanes.Values)
        {
            foreach (ClaimedDelivery delivery in lane.Drain())
            {
                Report(lane, DeliveryResult.Release(delivery));
            }
        }

        giveUp.CancelAfter(_options.ShutdownTimeout);
        for (TimeSpan pause = TimeSpan.Zero; _held > 0 && pause < LongestStorePause;)
        {
            try
            {
                if (_results.Count == 0)
                {
                    await _reports.Reader.WaitToReadAsync(CancellationToken.None);
                }

                await TakeTurnAsync(claims: false, giveUp.Token);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The leases end by themselves if the store stays away.
                pause = NextPause(pause);
                WebhookLog.StoreFailed(_logger, pause, failure);
                await PauseAsync(pause, CancellationToken.None);
            }
        }
    }

    private static TimeSpan NextPause(TimeSpan pause)
    {
        TimeSpan next = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : pause * (1.5 + Random.Shared.NextDouble());
        return next < LongestStorePause ? next : LongestStorePause;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, _time, stop);
        }
        catch (OperationCanceledException)
        {
            // The caller looks at the token itself.
        }
    }
}
