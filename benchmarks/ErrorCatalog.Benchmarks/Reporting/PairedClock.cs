using System.Diagnostics;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>
/// Measures long operations in turns, each side first in every other round, so that what the machine does meanwhile meets all
/// sides alike. What is told is the median.
/// </summary>
internal sealed class PairedClock(int rounds, int warmUps)
{
    /// <summary>Measures each operation.</summary>
    /// <param name="prepare">Makes a fresh operation; only the operation itself is measured.</param>
    public Measurement[] Measure(params Func<Action>[] prepare)
    {
        var times = new List<double>[prepare.Length];
        var bytes = new List<long>[prepare.Length];
        for (int side = 0; side < prepare.Length; side++)
        {
            (times[side], bytes[side]) = ([], []);
        }

        for (int round = -warmUps; round < rounds; round++)
        {
            for (int turn = 0; turn < prepare.Length; turn++)
            {
                int side = round % 2 == 0 ? turn : prepare.Length - 1 - turn;
                Measurement measured = Once(prepare[side]());
                if (round >= 0)
                {
                    times[side].Add(measured.Nanoseconds);
                    bytes[side].Add(measured.Bytes);
                }
            }
        }

        return [.. Enumerable.Range(0, prepare.Length).Select(side => new Measurement(Median(times[side]), Median(bytes[side])))];
    }

    private static Measurement Once(Action operation)
    {
        // What preparing left behind must not be collected on the operation's time.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        operation();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return new Measurement(elapsed.TotalNanoseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
