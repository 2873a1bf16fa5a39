namespace ErrorCatalog.Compiler;

/// <summary>Which entry of a catalog a key, code or alias leads to.</summary>
internal sealed class CatalogNames
{
    private readonly Dictionary<string, ContractEntry> _byKey;
    private readonly Dictionary<string, ContractEntry> _byName = new(StringComparer.Ordinal);

    internal CatalogNames(ContractCatalog catalog)
    {
        _byKey = catalog.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);

        // A code may be the key of another entry; as in a reader, a key counts before a code and a code before an alias.
        foreach (Func<ContractEntry, IEnumerable<string>> names in new Func<ContractEntry, IEnumerable<string>>[] { entry => [entry.Key], entry => [entry.Code], entry => entry.Aliases })
        {
            foreach (ContractEntry entry in catalog.Entries)
            {
                foreach (string name in names(entry).Where(name => !_byName.ContainsKey(name)))
                {
                    _byName.Add(name, entry);
                }
            }
        }
    }

    /// <summary>The entry that has the old key, or answers under it; null when nothing does.</summary>
    internal ContractEntry? SuccessorOf(ContractEntry old) =>
        _byKey.TryGetValue(old.Key, out ContractEntry? same) ? same : Owner(old.Key);

    /// <summary>The entry that a name leads to, or null.</summary>
    internal ContractEntry? Owner(string name) => _byName.TryGetValue(name, out ContractEntry? entry) ? entry : null;
}
