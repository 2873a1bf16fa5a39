namespace ErrorCatalog.Compiler;

/// <summary>Finds the known name that a misspelled one most likely stands for.</summary>
internal static class Spelling
{
    private const int LongestCompared = 64;

    /// <summary>The nearest of <paramref name="known"/> by edit distance, or null when none is near enough to be helpful.</summary>
    internal static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestCompared)
        {
            return null;
        }

        string normalized = Normalize(name);
        string? best = null;
        int bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance || candidate.Length > LongestCompared)
            {
                continue;
            }

            int distance = Distance(normalized, Normalize(candidate));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // Case and the choice of separator are the most frequent slips and count for nothing.
    private static string Normalize(string name) => name.ToLowerInvariant().Replace('_', '-');

    private static int Distance(string a, string b)
    {
        int[] previous = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
