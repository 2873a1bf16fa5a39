namespace ErrorCatalog.Recovery;

/// <summary>
/// The attempts that all subscriptions to one target have together. The n-th failure in a row is paid once, by whoever meets it
/// first: fifty subscriptions to one broker that is down see one outage, not fifty.
/// </summary>
internal sealed class TargetBudget(int capacity, TimeSpan refillEvery)
{
    private readonly Lock _lock = new();
    private double _tokens = capacity;
    private TimeSpan _refilledAt;
    private int _paidRound;

    public int Left(TimeSpan now)
    {
        lock (_lock)
        {
            Refill(now);
            return (int)_tokens;
        }
    }

    /// <summary>Pays for the <paramref name="round"/>-th failure in a row; false when nothing is left.</summary>
    /// <param name="now">Monotonic time.</param>
    /// <param name="round">Failures of the subscription without progress, this one included.</param>
    /// <param name="paid">Tokens taken: 1, or 0 when another subscription paid for this round.</param>
    public bool TryBurn(TimeSpan now, int round, out int paid)
    {
        lock (_lock)
        {
            paid = 0;
            Refill(now);
            if (round <= _paidRound)
            {
                return true;
            }

            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            _paidRound = round;
            paid = 1;
            return true;
        }
    }

    /// <summary>Gives back what one subscription paid, because it made progress.</summary>
    public void Refund(int paid)
    {
        lock (_lock)
        {
            _tokens = Math.Min(capacity, _tokens + paid);
            _paidRound = 0;
        }
    }

    private void Refill(TimeSpan now)
    {
        if (now > _refilledAt)
        {
            _tokens = Math.Min(capacity, _tokens + ((now - _refilledAt) / refillEvery));
            _refilledAt = now;
        }
    }
}
