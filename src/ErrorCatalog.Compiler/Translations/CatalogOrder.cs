namespace ErrorCatalog.Compiler;

/// <summary>The keys of a catalog in the order in which its files have them; locale files follow it, so that both read alike.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Keys">The keys: files by path (ordinal), entries from top to bottom; those of entries with errors too.</param>
public sealed record CatalogOrder(string Catalog, EquatableArray<string> Keys)
{
    private const string Prefix = "errors/";

    /// <summary>The order of one catalog.</summary>
    /// <param name="catalog">Its name.</param>
    /// <param name="files">The parsed files of all catalogs.</param>
    public static CatalogOrder Of(string catalog, IEnumerable<CatalogFile> files)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<string> keys = [];
        foreach (CatalogFile file in files.Where(file => file.Model?.Name == catalog).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            foreach (NamedPosition position in file.Positions)
            {
                if (position.Name.StartsWith(Prefix, StringComparison.Ordinal)
                    && position.Name.IndexOf('/', Prefix.Length) < 0
                    && seen.Add(position.Name.Substring(Prefix.Length)))
                {
                    keys.Add(position.Name.Substring(Prefix.Length));
                }
            }
        }

        return new CatalogOrder(catalog, new EquatableArray<string>(keys.ToArray()));
    }
}
