using System.Numerics;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Latencies in buckets of 10 % from 1 ms to 30 days, in which old samples count less and less: half after 500 newer ones. When the
/// latest samples say that everything takes longer than before, what was learned is scaled with them.
/// </summary>
internal sealed class DecayedHistogram
{
    private const double Growth = 1.1;
    private const double LargestWeight = 1e30;

    // Nine of twelve samples above the upper quartile: by chance 1 time in 2,500 whatever the law is, after a slowdown the rule.
    private const int Recent = 12;
    private const int RecentSlow = 9;
    private const int EnoughSamples = 40;

    // Quantiles move slowly: they are looked up anew after so many samples.
    private const int RefreshEvery = 16;

    private static readonly double Log = Math.Log(Growth);
    private static readonly double Decay = Math.Pow(2, 1.0 / 500);
    private static readonly int Buckets = IndexOf(TimeSpan.FromDays(30)) + 1;

    private readonly double[] _weights = new double[Buckets];
    private readonly int[] _recent = new int[Recent];
    private double _weight = 1;
    private double _total;
    private int _upperQuartile = Buckets;

    // One bit for each of the latest samples, 1 when it was above the upper quartile of its time.
    private uint _slow;

    /// <summary>Samples recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The upper end of the bucket that held the 99th percentile when it was looked up last.</summary>
    public TimeSpan Percentile99 { get; private set; }

    /// <summary>Records a sample; true when <see cref="Percentile99"/> was looked up anew.</summary>
    public bool Record(TimeSpan latency, bool isLate)
    {
        // Newer samples weigh more instead of older ones less; now and then all are scaled down.
        _weight *= Decay;
        int bucket = Math.Min(IndexOf(latency), Buckets - 1);
        _weights[bucket] += _weight;
        _total += _weight;
        _recent[(int)(Count % Recent)] = bucket;
        _slow = (_slow << 1) | (bucket > _upperQuartile ? 1u : 0);
        Count++;
        if (_weight > LargestWeight)
        {
            for (int i = 0; i < Buckets; i++)
            {
                _weights[i] /= _weight;
            }

            _total /= _weight;
            _weight = 1;
        }

        bool isSlower = Count >= EnoughSamples && BitOperations.PopCount(_slow & ((1u << Recent) - 1)) >= RecentSlow;
        if (isSlower)
        {
            Follow();
        }

        if (!isSlower && !isLate && Count >= EnoughSamples && Count % RefreshEvery != 0)
        {
            return false;
        }

        Percentile99 = TimeSpan.FromMilliseconds(Math.Pow(Growth, BucketOf(0.99) + 1));
        _upperQuartile = BucketOf(0.75);
        return true;
    }

    // Moves what was learned before by as many buckets as the latest median is above the learned one: a service that is ten times slower
    // keeps the shape of its law.
    private void Follow()
    {
        Span<int> recent = stackalloc int[Recent];
        _recent.CopyTo(recent);
        recent.Sort();
        int shift = recent[Recent / 2] - BucketOf(0.5);
        if (shift > 0)
        {
            AddSlow(-1);
            for (int i = Buckets - 1; i >= 0; i--)
            {
                double moved = _weights[i];
                _weights[i] = 0;
                _weights[Math.Min(i + shift, Buckets - 1)] += moved;
            }

            AddSlow(1);
        }

        _slow = 0;
    }

    // The latest slow samples are as slow as they are: they are taken out before the rest is moved.
    private void AddSlow(int sign)
    {
        for (int age = 0; age < Recent; age++)
        {
            if ((_slow & (1u << age)) != 0)
            {
                int bucket = _recent[(int)((Count - 1 - age) % Recent)];
                _weights[bucket] = Math.Max(0, _weights[bucket] + (sign * _weight * Math.Pow(Decay, -age)));
            }
        }
    }

    private int BucketOf(double quantile)
    {
        double above = _total * (1 - quantile);
        int i = Buckets - 1;
        while (i > 0 && (above -= _weights[i]) >= 0)
        {
            i--;
        }

        return i;
    }

    private static int IndexOf(TimeSpan latency) => latency.TotalMilliseconds <= 1 ? 0 : (int)(Math.Log(latency.TotalMilliseconds) / Log);
}
