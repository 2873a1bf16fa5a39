using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Finds the entry a user means.</summary>
internal static class EntryLookup
{
    private const int LongestCompared = 64;

    /// <summary>By key, code, alias or number.</summary>
    /// <exception cref="ProblemException">Nothing is called that.</exception>
    public static ProblemDescriptor Find(ProblemCatalogSet catalogs, string name) =>
        catalogs.FindAny(name) ?? throw ErrorcatalogErrors.KeyUnknown(name, Nearest(catalogs, name)).ToException();

    /// <summary>The name that is most alike; null when there is none at all.</summary>
    public static string? Nearest(IEnumerable<string> known, string name) => known.MinBy(candidate => Distance(candidate, Start(name)));

    // A mistyped code is nearest to a code, so all names of an entry are compared; its key is what is told.
    private static string Nearest(ProblemCatalogSet catalogs, string name)
    {
        string start = Start(name);
        return catalogs.Catalogs
            .SelectMany(catalog => Enumerable.Range(0, catalog.Count).Select(i => catalog[i]))
            .MinBy(entry => entry.Aliases.Append(entry.Key).Append(entry.Code).Min(known => Distance(known, start)))?.Key ?? "none";
    }

    private static string Start(string name) => name.Length <= LongestCompared ? name : name[..LongestCompared];

    // Levenshtein distance, one row at a time.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
