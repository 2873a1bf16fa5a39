using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// What one process has claimed for one endpoint, and how that endpoint fares. Each endpoint has a lane with slots of its own, so a
/// dead one can hold up nobody else. An endpoint that answers well gets some deliveries ahead, so that its slots never wait for the
/// store; one that fails gets no more than its slots can take.
/// </summary>
internal sealed class EndpointLane(EndpointAddress address, bool isFailing, EndpointBreaker breaker, TimeProvider time)
{
    private const int AheadOfSlots = 16;

    private readonly Lock _lock = new();
    private readonly Queue<(ClaimedDelivery Delivery, long ClaimedAt)> _waiting = new();
    private EndpointAddress _address = address;
    private int _sending;
    private bool _isHealthy;

    public string Id { get; } = address.Id;

    /// <summary>True while the last claim, or a look into the store, says that more is due.</summary>
    public bool HasMore { get; set; } = true;

    /// <summary>True when the store has noted that the endpoint fails.</summary>
    public bool IsFailing { get; set; } = isFailing;

    public EndpointAddress Address
    {
        get
        {
            lock (_lock)
            {
                return _address;
            }
        }
    }

    /// <summary>True when nothing would be lost with the lane.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return _sending == 0 && _waiting.Count == 0 && (breaker.IsClosed || breaker.IsTrial);
            }
        }
    }

    /// <summary>How many deliveries to claim now; 0 when it is not worth a claim.</summary>
    public int Room
    {
        get
        {
            lock (_lock)
            {
                int held = _sending + _waiting.Count;
                if (!HasMore || (!breaker.IsClosed && !breaker.IsTrial))
                {
                    return 0;
                }

                if (!breaker.IsClosed)
                {
                    return held == 0 ? 1 : 0;
                }

                int window = _isHealthy ? _address.MaxInFlight * AheadOfSlots : _address.MaxInFlight;
                int room = window - held;
                return room > 0 && (room >= window / 2 || held < _address.MaxInFlight) ? room : 0;
            }
        }
    }

    public void Update(EndpointRow row)
    {
        lock (_lock)
        {
            if (row.Version != _address.Version && row.TryToAddress(out EndpointAddress? changed))
            {
                _address = changed;
            }
        }

        IsFailing = row.FailingSince is not null;
    }

    /// <summary>Adds what was claimed; returns how many more senders have to be started.</summary>
    public int Add(IEnumerable<ClaimedDelivery> claimed, long claimedAt)
    {
        lock (_lock)
        {
            foreach (ClaimedDelivery delivery in claimed)
            {
                _waiting.Enqueue((delivery, claimedAt));
            }

            int started = Math.Min(_waiting.Count, _address.MaxInFlight - _sending);
            started = Math.Max(started, 0);
            _sending += started;
            return started;
        }
    }

    /// <summary>The next delivery for a sender; when there is none, the sender ends and its slot is free.</summary>
    public bool TryTake([NotNullWhen(true)] out ClaimedDelivery? delivery, [NotNullWhen(true)] out EndpointAddress? address, out TimeSpan held)
    {
        lock (_lock)
        {
            address = _address;
            // More slots than the endpoint has now: its owner took some away.
            if (_sending > _address.MaxInFlight || !_waiting.TryDequeue(out (ClaimedDelivery Delivery, long ClaimedAt) next))
            {
                _sending--;
                delivery = null;
                held = default;
                return false;
            }

            delivery = next.Delivery;
            held = time.GetElapsedTime(next.ClaimedAt);
            return true;
        }
    }

    /// <summary>Notes how an attempt ended; returns what has to be given back because the endpoint is left alone for a while.</summary>
    public IReadOnlyList<ClaimedDelivery> Note(DeliveryOutcome outcome, double random)
    {
        lock (_lock)
        {
            if (outcome.Verdict == DeliveryVerdict.Delivered)
            {
                breaker.Succeed();
                _isHealthy = true;
                return [];
            }

            _isHealthy = false;
            return breaker.Fail(outcome.HttpStatus is 429 or 503 ? outcome.RetryAfter : null, random) ? TakeWaiting() : [];
        }
    }

    /// <summary>Everything that waits for a slot.</summary>
    public IReadOnlyList<ClaimedDelivery> Drain()
    {
        lock (_lock)
        {
            return TakeWaiting();
        }
    }

    private ClaimedDelivery[] TakeWaiting()
    {
        ClaimedDelivery[] waiting = [.. _waiting.Select(item => item.Delivery)];
        _waiting.Clear();
        return waiting;
    }
}
