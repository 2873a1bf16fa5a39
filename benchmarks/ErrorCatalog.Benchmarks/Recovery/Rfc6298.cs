namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>The retransmission timer of TCP (RFC 6298), the peer: smoothed mean and four deviations, doubled on timeout, Karn's rule.</summary>
internal sealed class Rfc6298(double floor)
{
    private double _mean;
    private double _deviation;
    private double _backoff = 1;
    private bool _hasSample;

    public double Timeout => (_hasSample ? Math.Max(floor, _mean + (4 * _deviation)) : 1_000) * _backoff;

    public void OnReply(double milliseconds)
    {
        (_mean, _deviation) = _hasSample
            ? ((0.875 * _mean) + (0.125 * milliseconds), (0.75 * _deviation) + (0.25 * Math.Abs(_mean - milliseconds)))
            : (milliseconds, milliseconds / 2);
        _hasSample = true;
        _backoff = 1;
    }

    public void OnTimeout() => _backoff = Math.Min(64, _backoff * 2);
}
