namespace ErrorCatalog.Recovery;

/// <summary>
/// Delays that grow and differ between clients: each is drawn between the base and three times the one before. The cap limits the
/// range that is drawn from, not the drawn delay; else clients would wait exactly the cap, all together, once they reach it.
/// </summary>
internal struct DecorrelatedJitter(TimeSpan first, TimeSpan cap)
{
    private readonly TimeSpan _first = first;
    private readonly TimeSpan _cap = cap;
    private TimeSpan _previous = first;

    public TimeSpan Next(Func<double> random)
    {
        TimeSpan upper = _previous >= _cap / 3 ? _cap : _previous * 3;
        TimeSpan lower = _first < upper ? _first : upper;
        _previous = lower + ((upper - lower) * random());
        return _previous;
    }

    public void Reset() => _previous = _first;
}
