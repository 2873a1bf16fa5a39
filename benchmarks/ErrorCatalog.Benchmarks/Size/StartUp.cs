using System.Globalization;
using ErrorCatalog.Benchmarks.Site;

namespace ErrorCatalog.Benchmarks.Size;

/// <summary>Whole processes of two programs, run in turns, each first in every other round.</summary>
/// <param name="Ours">Median time of the program with the large catalog on all processors, in seconds: a busy machine distorts it least.</param>
/// <param name="Peer">Median time of the other.</param>
/// <param name="Ratio">Median of the ratios of the rounds.</param>
/// <param name="Least">Lower end of the 95 % interval of that median.</param>
/// <param name="Most">Upper end of it.</param>
internal readonly record struct StartUp(double Ours, double Peer, double Ratio, double Least, double Most)
{
    /// <summary>The ratio with its interval; without a difference that can be measured, 1 lies in it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ratio:F2} × ({Least:F2} to {Most:F2})");

    public static StartUp Measure(string ours, string peer, string what, int rounds)
    {
        string folder = Path.GetDirectoryName(ours)!;
        double Run(string assembly) => MeasuredRun.Of(folder, "dotnet", assembly, what).CpuSeconds;
        Run(ours);
        Run(peer);
        var times = new (double Ours, double Peer)[rounds];
        for (int round = 0; round < rounds; round++)
        {
            if (round % 2 == 0)
            {
                times[round].Ours = Run(ours);
                times[round].Peer = Run(peer);
            }
            else
            {
                times[round].Peer = Run(peer);
                times[round].Ours = Run(ours);
            }
        }

        double[] ratios = [.. times.Select(time => time.Ours / time.Peer).Order()];

        // Order statistics: the median lies between these two with 95 % certainty, whatever the distribution.
        int reach = (int)Math.Ceiling(0.98 * Math.Sqrt(rounds));
        return new StartUp(Median(times.Select(time => time.Ours)), Median(times.Select(time => time.Peer)), ratios[rounds / 2], ratios[Math.Max(0, (rounds / 2) - reach)], ratios[Math.Min(rounds - 1, (rounds / 2) + reach)]);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
