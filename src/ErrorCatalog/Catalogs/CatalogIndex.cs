namespace ErrorCatalog;

/// <summary>The names of a catalog's entries, built when the first lookup by name happens.</summary>
internal sealed class CatalogIndex
{
    public CatalogIndex(ProblemCatalog catalog)
    {
        ByName = new Dictionary<string, int>(catalog.Count * 2, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < catalog.Count; i++)
        {
            (string key, string code, IReadOnlyList<string> aliases, int? number) = CatalogDataReader.ReadNames(catalog.EntryBytes(i));
            ByName.TryAdd(key, i);
            ByName.TryAdd(code, i);
            ByCode.TryAdd(code, i);
            foreach (string alias in aliases)
            {
                ByName.TryAdd(alias, i);
                ByCode.TryAdd(alias, i);
            }

            ByCode.TryAdd(key, i);
            if (number is { } given)
            {
                ByNumber.TryAdd(given, i);
            }
        }
    }

    public Dictionary<string, int> ByName { get; }

    public ProblemCodeMap<int> ByCode { get; } = new();

    public Dictionary<int, int> ByNumber { get; } = [];
}
