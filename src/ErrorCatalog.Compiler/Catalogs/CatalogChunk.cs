namespace ErrorCatalog.Compiler;

/// <summary>
/// A stretch of the entries of a catalog. Large catalogs are cut, so that an edit is worth as much work as a chunk has entries, and not as
/// the catalog has. Where they are cut depends on the keys around the place alone, so that a new entry moves hardly another cut.
/// </summary>
/// <param name="Catalog">The catalog with these entries only.</param>
/// <param name="Number">Its place among the chunks of the catalog, from 0.</param>
/// <param name="IsWhole">True when the catalog has no other chunk.</param>
public sealed record CatalogChunk(CatalogModel Catalog, int Number, bool IsWhole)
{
    /// <summary>A catalog of at most so many entries is not cut.</summary>
    public const int Largest = 256;

    // About one key in this many begins a chunk; small ones are not worth their file.
    private const uint Spread = 64;
    private const int Smallest = 32;

    /// <summary>The chunks of a catalog, in the order of its entries.</summary>
    /// <param name="catalog">The merged catalog.</param>
    public static IReadOnlyList<CatalogChunk> Of(CatalogModel catalog)
    {
        if ((catalog ?? throw new ArgumentNullException(nameof(catalog))).Entries.Count <= Largest)
        {
            return [new CatalogChunk(catalog, 0, IsWhole: true)];
        }

        List<CatalogChunk> chunks = [];
        List<EntryModel> entries = [];
        foreach (EntryModel entry in catalog.Entries)
        {
            if (entries.Count >= Smallest && (entries.Count == Largest || BeginsChunk(entry.Key)))
            {
                chunks.Add(new CatalogChunk(catalog with { Entries = new EquatableArray<EntryModel>(entries.ToArray()) }, chunks.Count, IsWhole: false));
                entries.Clear();
            }

            entries.Add(entry);
        }

        chunks.Add(new CatalogChunk(catalog with { Entries = new EquatableArray<EntryModel>(entries.ToArray()) }, chunks.Count, IsWhole: false));
        return chunks;
    }

    // FNV-1a, because the hash of a string differs from process to process, and generated files must not. Its low bits mix badly.
    private static bool BeginsChunk(string key)
    {
        uint hash = 2166136261;
        foreach (char letter in key)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return (hash >> 16) % Spread == 0;
    }
}
