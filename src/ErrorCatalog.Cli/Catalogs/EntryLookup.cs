using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>Finds the entry a user means.</summary>
internal static class EntryLookup
{
    /// <summary>By key, code, alias or number.</summary>
    /// <exception cref="ProblemException">Nothing is called that.</exception>
    public static ProblemDescriptor Find(ProblemCatalogSet catalogs, string name) =>
        catalogs.FindAny(name) ?? throw ErrorcatalogErrors.KeyUnknown(name, Nearest(catalogs, name)).ToException();

    private static string Nearest(ProblemCatalogSet catalogs, string name) =>
        catalogs.Catalogs
            .SelectMany(catalog => Enumerable.Range(0, catalog.Count).Select(i => catalog[i].Key))
            .MinBy(key => Distance(key, name.Length <= 64 ? name : name[..64])) ?? string.Empty;

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
