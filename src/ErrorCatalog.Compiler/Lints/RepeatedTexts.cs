namespace ErrorCatalog.Compiler;

/// <summary>
/// Finds explanations that say the same: equal but for words of grammar, or, when they are long, but for one word. Texts meet by the
/// hashes of their words, so that no pair is compared.
/// </summary>
internal static class RepeatedTexts
{
    private const int Shortest = 3;
    private const int Long = 11;
    private const ulong Factor = 1099511628211;

    internal static void Check(LintEntry[] entries, LintFindings findings)
    {
        Dictionary<ulong, int> first = [];
        SortedDictionary<int, List<int>> groups = [];
        for (int i = 0; i < entries.Length; i++)
        {
            string[] words = entries[i].Model.Text.Explain is { } text ? LintWords.Content(text) : [];
            if (words.Length < Shortest)
            {
                continue;
            }

            int known = -1;
            foreach (ulong hash in Hashes(words))
            {
                if (first.TryGetValue(hash, out int other))
                {
                    known = other == i || known >= 0 ? known : other;
                }
                else
                {
                    first.Add(hash, i);
                }
            }

            if (known >= 0)
            {
                if (!groups.TryGetValue(known, out List<int>? group))
                {
                    groups.Add(known, group = []);
                }

                group.Add(i);
            }
        }

        foreach (KeyValuePair<int, List<int>> group in groups)
        {
            string others = group.Value.Count == 1 ? string.Empty : $", as do {FindingText.Number(group.Value.Count - 1)} more entries";
            findings.Report(
                CatalogRules.TextRepeated,
                entries[group.Value[0]],
                "explain",
                "an explanation that tells this error from all others",
                $"nearly the words of '{entries[group.Key].Model.Key}'{others}",
                "Say what is different, or make one entry of them and keep the other codes as aliases.");
        }
    }

    // The hash of all words, and of a long text also those without one of its words: two texts that differ in one word share such a hash.
    private static IEnumerable<ulong> Hashes(string[] words)
    {
        ulong[] before = new ulong[words.Length + 1];
        ulong[] powers = new ulong[words.Length + 1];
        powers[0] = 1;
        for (int i = 0; i < words.Length; i++)
        {
            before[i + 1] = unchecked((before[i] * Factor) + Hash(words[i]));
            powers[i + 1] = unchecked(powers[i] * Factor);
        }

        yield return before[words.Length];
        if (words.Length < Long)
        {
            yield break;
        }

        for (int i = 0; i < words.Length; i++)
        {
            ulong after = unchecked(before[words.Length] - (before[i + 1] * powers[words.Length - i - 1]));
            yield return unchecked((before[i] * powers[words.Length - i - 1]) + after);
        }
    }

    // FNV-1a, 64 bits.
    private static ulong Hash(string word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ c) * Factor);
        }

        return hash;
    }
}
