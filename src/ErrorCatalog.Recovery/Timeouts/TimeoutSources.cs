using System.Collections.Concurrent;

namespace ErrorCatalog.Recovery;

/// <summary>Cancellation sources that are used again while they were never cancelled, so that a success allocates none.</summary>
internal static class TimeoutSources
{
    private const int MostKept = 256;

    private static readonly ConcurrentQueue<CancellationTokenSource> Kept = [];

    public static CancellationTokenSource Rent(TimeProvider time) => time == TimeProvider.System
        ? Kept.TryDequeue(out CancellationTokenSource? kept) ? kept : new CancellationTokenSource()
        : new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);

    public static void Return(CancellationTokenSource source, TimeProvider time)
    {
        if (time == TimeProvider.System && Kept.Count < MostKept && source.TryReset())
        {
            Kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
