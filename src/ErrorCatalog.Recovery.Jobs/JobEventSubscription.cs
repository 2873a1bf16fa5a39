using ErrorCatalog.Jobs;

namespace ErrorCatalog.Recovery.Jobs;

/// <summary>Reads events behind a position. The position moves up to the oldest event that is not confirmed.</summary>
internal sealed class JobEventSubscription(JobDatabase database, JobEventSource source, long position) : ISubscriptionConnection<JobEvent>
{
    private const int BatchSize = 256;
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(1);

    private readonly Queue<JobEvent> _ready = new();

    // By id: when it happened, and whether it is confirmed. Holds what is in work and what lies within the longest transaction.
    private readonly Dictionary<string, (long At, bool IsDone)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _resting = new(StringComparer.Ordinal);
    private readonly TimeProvider _time = source.TimeProvider;
    private long _position = position;
    private long _newest = position;
    private long _saved = position;
    private long _savedAt = source.TimeProvider.GetTimestamp();

    private long Lag => (long)source.LongestTransaction.TotalMilliseconds;

    public async ValueTask<SubscriptionItem<JobEvent>> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_ready.TryDequeue(out JobEvent? next))
            {
                return new SubscriptionItem<JobEvent>(next, next.Id, next.Subject);
            }

            if (!await FillAsync(cancellationToken))
            {
                await SaveAsync(isDue: _time.GetElapsedTime(_savedAt) >= SaveEvery, cancellationToken);
                await Task.Delay(source.PollInterval, _time, cancellationToken);
            }
        }
    }

    public ValueTask AckAsync(SubscriptionItem<JobEvent> item, CancellationToken cancellationToken)
    {
        _known[item.Id] = (_known[item.Id].At, true);
        Advance();
        return SaveAsync(isDue: _time.GetElapsedTime(_savedAt) >= SaveEvery, cancellationToken);
    }

    public ValueTask ReleaseAsync(SubscriptionItem<JobEvent> item, CancellationToken cancellationToken)
    {
        _resting[item.Id] = _time.GetTimestamp();
        return default;
    }

    public async ValueTask ParkAsync(SubscriptionItem<JobEvent> item, Problem problem, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO ec_event_parked (subscription, event, code, problem_id, parked_at) VALUES ($1, $2, $3, $4, {now}) ON CONFLICT DO NOTHING", source.Name, item.Id, problem.Code, problem.Id);
            },
            cancellationToken);
        await AckAsync(item, cancellationToken);
    }

    public ValueTask DisposeAsync() => SaveAsync(isDue: true, CancellationToken.None);

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        foreach (string rested in _resting.Where(entry => _time.GetElapsedTime(entry.Value) >= source.RedeliverAfter).Select(entry => entry.Key).ToArray())
        {
            _resting.Remove(rested);
            _known.Remove(rested);
        }

        List<JobEvent> rows = await database.ReadAsync(
            session => session.QueryAsync(
                source.Tenant is null
                    ? "SELECT id, tenant, type, subject, seq, occurred_at, payload FROM ec_event WHERE occurred_at >= $1 ORDER BY occurred_at, id LIMIT $2"
                    : "SELECT id, tenant, type, subject, seq, occurred_at, payload FROM ec_event WHERE occurred_at >= $1 AND tenant = $3 ORDER BY occurred_at, id LIMIT $2",
                static row => new JobEvent
                {
                    Id = row.GetString(0),
                    Tenant = row.GetString(1),
                    Type = row.GetString(2),
                    Subject = row.GetString(3),
                    Sequence = row.GetInt64(4),
                    OccurredAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
                    Payload = row.GetFieldValue<byte[]>(6),
                },
                source.Tenant is { } tenant ? [Math.Max(0, _position - Lag), BatchSize + _known.Count, tenant] : [Math.Max(0, _position - Lag), BatchSize + _known.Count]),
            cancellationToken);
        foreach (JobEvent row in rows)
        {
            long at = row.OccurredAt.ToUnixTimeMilliseconds();
            if (_known.TryAdd(row.Id, (at, false)))
            {
                _newest = Math.Max(_newest, at);
                _ready.Enqueue(row);
            }
        }

        return _ready.Count > 0;
    }

    private void Advance()
    {
        long oldest = _newest;
        foreach ((long at, bool isDone) in _known.Values)
        {
            oldest = isDone || at >= oldest ? oldest : at;
        }

        _position = Math.Max(_position, oldest);
        if (_known.Count > BatchSize)
        {
            foreach (string gone in _known.Where(entry => entry.Value.IsDone && entry.Value.At < _position - Lag).Select(entry => entry.Key).ToArray())
            {
                _known.Remove(gone);
            }
        }
    }

    private async ValueTask SaveAsync(bool isDue, CancellationToken cancellationToken)
    {
        if (!isDue || _position == _saved)
        {
            return;
        }

        long saved = _position;
        _savedAt = _time.GetTimestamp();
        await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO ec_event_position (subscription, occurred_at) VALUES ($1, $2) ON CONFLICT (subscription) DO UPDATE SET occurred_at = excluded.occurred_at", source.Name, saved);
            },
            cancellationToken);
        _saved = saved;
    }
}
