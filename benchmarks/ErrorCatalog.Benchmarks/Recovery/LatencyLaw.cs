using ErrorCatalog.Recovery;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>How long replies of a service take.</summary>
internal sealed record LatencyLaw(string Name, PeerClass PeerClass, Func<Random, double> Milliseconds)
{
    public static IReadOnlyList<LatencyLaw> All { get; } =
    [
        new("10 ms + exponential 50 ms", PeerClass.Automatic, random => 10 - (50 * Math.Log(1 - random.NextDouble()))),
        new("lognormal, median 500 ms, σ 0.5", PeerClass.Automatic, random => 500 * Math.Exp(0.5 * Normal(random))),
        new("lognormal, median 500 ms, σ 1", PeerClass.Automatic, random => 500 * Math.Exp(Normal(random))),
        new("95 % 50 ms, 5 % 2 s", PeerClass.Automatic, random => random.NextDouble() < 0.95 ? 50 : 2_000),
        new("human, median 10 min, σ 1.5", PeerClass.Human, random => 600_000 * Math.Exp(1.5 * Normal(random))),
    ];

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
