namespace ErrorCatalog;

/// <summary>The names of a catalog's entries, built when the first lookup by name happens.</summary>
internal sealed class CatalogIndex
{
    public CatalogIndex(ProblemCatalog catalog)
    {
        ByName = new Dictionary<string, int>(catalog.Count * 2, StringComparer.OrdinalIgnoreCase);
        List<(string Alias, int Index)> aliases = [];
        for (int i = 0; i < catalog.Count; i++)
        {
            (string key, string code, IReadOnlyList<string> others, int? number) = CatalogDataReader.ReadNames(catalog.EntryBytes(i));
            ByName.TryAdd(key, i);
            ByName.TryAdd(code, i);
            ByCode.TryAdd(code, i);
            ByCode.TryAdd(key, i);
            aliases.AddRange(others.Select(alias => (alias, i)));
            if (number is { } given)
            {
                ByNumber.TryAdd(given, i);
            }
        }

        // After all keys and codes, so that no alias takes the name of another entry.
        foreach ((string alias, int index) in aliases)
        {
            ByName.TryAdd(alias, index);
            ByCode.TryAdd(alias, index);
        }
    }

    public Dictionary<string, int> ByName { get; }

    public ProblemCodeMap<int> ByCode { get; } = new();

    public Dictionary<int, int> ByNumber { get; } = [];
}
