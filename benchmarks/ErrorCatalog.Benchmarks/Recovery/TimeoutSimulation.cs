using System.Globalization;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Recovery;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>How often good replies are taken for lost, and how fast estimators follow a service that becomes ten times slower.</summary>
internal static class TimeoutSimulation
{
    private const int Samples = 20_000;
    private const int WarmUp = 500;
    private const int Steps = 101;

    // The algorithm was tuned with other seeds.
    private const int Seed = 20_260_131;

    // What Polly's timeout is set to when nobody sets it.
    private const double PollyTimeout = 30_000;

    public static void Run(ResultTable table)
    {
        foreach (LatencyLaw law in LatencyLaw.All)
        {
            (double ours, double ourLength) = Spurious(law, new Adaptive(law));
            (double lost, double lostLength) = Spurious(law, new Adaptive(law) { DropsLate = true });
            (double tcp, double tcpLength) = Spurious(law, new Tcp(floor: 1_000));
            (double eager, double eagerLength) = Spurious(law, new Tcp(floor: 1));
            (double fixedShare, double fixedLength) = Spurious(law, new Fixed());
            table.Add(
                $"good replies taken for lost: {law.Name}",
                $"{Say(ours, ourLength)}; without late replies: {Say(lost, lostLength)}",
                $"RFC 6298 with its floor of 1 s: {Say(tcp, tcpLength)}, with 1 ms: {Say(eager, eagerLength)}; Polly's timeout of 30 s: {Say(fixedShare, fixedLength)}",
                "–",
                Goal.Absolute("≤ 0.50 %"));
        }

        foreach (LatencyLaw law in LatencyLaw.All)
        {
            Add("calls until timeouts end after ten-fold slowdown", law, step => step.Last, "≤ 20");
            Add("timeouts in 200 calls after ten-fold slowdown", law, step => step.Timeouts, "≤ 20");
        }

        void Add(string figure, LatencyLaw law, Func<(int Last, int Timeouts), int> pick, string goal) => table.Add(
            $"{figure}: {law.Name}",
            $"{Say(law, () => new Adaptive(law), pick)}; without late replies: {Say(law, () => new Adaptive(law) { DropsLate = true }, pick)}",
            $"RFC 6298 with its floor of 1 s: {Say(law, () => new Tcp(floor: 1_000), pick)}, with 1 ms: {Say(law, () => new Tcp(floor: 1), pick)}",
            "–",
            Goal.Absolute(goal));
    }

    private static (double Share, double Length) Spurious(LatencyLaw law, IEstimator estimator)
    {
        var random = new Random(Seed);
        int late = 0;
        List<double> lengths = [];
        List<double> latencies = [];
        for (int i = 0; i < Samples + WarmUp; i++)
        {
            double timeout = estimator.Timeout;
            double latency = law.Milliseconds(random);
            if (i >= WarmUp)
            {
                late += latency > timeout ? 1 : 0;
                lengths.Add(timeout);
                latencies.Add(latency);
            }

            estimator.Observe(latency, timeout);
        }

        return ((double)late / Samples, Median(lengths) / Median(latencies));
    }

    private static string Say(LatencyLaw law, Func<IEstimator> estimator, Func<(int Last, int Timeouts), int> pick)
    {
        int[] runs = [.. Enumerable.Range(0, Steps).Select(i => pick(Step(law, estimator(), new Random(Seed + i)))).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"median {runs[Steps / 2]}, worst {runs[^1]}, {runs.Count(run => run <= 20)} of {Steps} within 20");
    }

    /// <summary>The last call that timed out before a run of 20 calls without a timeout, and all timeouts in 200 calls.</summary>
    private static (int Last, int Timeouts) Step(LatencyLaw law, IEstimator estimator, Random random)
    {
        for (int i = 0; i < 2_000; i++)
        {
            estimator.Observe(law.Milliseconds(random), estimator.Timeout);
        }

        int last = 0;
        int timeouts = 0;
        bool hasEnded = false;
        for (int i = 1; i <= 200; i++)
        {
            double timeout = estimator.Timeout;
            double latency = 10 * law.Milliseconds(random);
            if (latency > timeout)
            {
                timeouts++;
                last = hasEnded ? last : i;
            }

            estimator.Observe(latency, timeout);
            hasEnded |= i - last >= 20;
        }

        return (last, timeouts);
    }

    private static string Say(double share, double length) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} % ({length:0.0} × median)");

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private interface IEstimator
    {
        double Timeout { get; }

        void Observe(double latency, double timeout);
    }

    private sealed class Adaptive(LatencyLaw law) : IEstimator
    {
        private readonly AdaptiveTimeouts _timeouts = new();
        private readonly MessageKind _kind = new("query", law.PeerClass);

        public bool DropsLate { get; init; }

        public double Timeout => _timeouts.For(_kind).TotalMilliseconds;

        public void Observe(double latency, double timeout)
        {
            if (latency <= timeout)
            {
                _timeouts.OnReply(_kind, TimeSpan.FromMilliseconds(latency));
                return;
            }

            if (DropsLate)
            {
                _timeouts.OnLost(_kind, TimeSpan.FromMilliseconds(timeout));
                return;
            }

            _timeouts.OnTimeout(_kind);
            _timeouts.OnLateReply(_kind, TimeSpan.FromMilliseconds(latency));
        }
    }

    private sealed class Tcp(double floor) : IEstimator
    {
        private readonly Rfc6298 _timer = new(floor);

        public double Timeout => _timer.Timeout;

        public void Observe(double latency, double timeout)
        {
            if (latency <= timeout)
            {
                _timer.OnReply(latency);
            }
            else
            {
                _timer.OnTimeout();
            }
        }
    }

    private sealed class Fixed : IEstimator
    {
        public double Timeout => PollyTimeout;

        public void Observe(double latency, double timeout)
        {
        }
    }
}
