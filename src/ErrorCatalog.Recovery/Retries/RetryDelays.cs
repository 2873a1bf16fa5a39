namespace ErrorCatalog.Recovery;

/// <summary>The delays that everything in this package waits between attempts, for those who wait themselves.</summary>
public static class RetryDelays
{
    /// <summary>Delays without end: each is drawn between the shortest and three times the one before, at most the longest.</summary>
    /// <param name="shortest">The shortest delay.</param>
    /// <param name="longest">The longest delay.</param>
    /// <param name="random">Draws from 0 to below 1; null for the process's own.</param>
    public static IEnumerable<TimeSpan> Endless(TimeSpan shortest, TimeSpan longest, Func<double>? random = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        return Draw(new DecorrelatedJitter(shortest, longest), random ?? Random.Shared.NextDouble);
    }

    private static IEnumerable<TimeSpan> Draw(DecorrelatedJitter jitter, Func<double> random)
    {
        while (true)
        {
            yield return jitter.Next(random);
        }
    }
}
