using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Contracts;

/// <summary>Finds in git the revisions that have entries as a baseline promised them. Without git, or beyond its history, there are none.</summary>
internal static class FormerCatalogs
{
    private const int MostRevisions = 100;

    /// <summary>The catalog files of the newest revisions that have what is wanted, newest first.</summary>
    /// <param name="folder">Folder with the catalogs of today.</param>
    /// <param name="baseline">The promises.</param>
    /// <param name="wanted">Entries that are looked for.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<IReadOnlyList<IReadOnlyList<CatalogSource>>> ReadAsync(
        string folder,
        BaselineFile baseline,
        IEnumerable<(string Catalog, string Key)> wanted,
        CancellationToken cancellation)
    {
        List<IReadOnlyList<CatalogSource>> found = [];
        Dictionary<(string, string), ContractEntry> open = wanted.ToDictionary(
            name => (name.Catalog, name.Key),
            name => Promised(baseline.Catalogs.First(catalog => catalog.Name == name.Catalog).Entries.First(entry => entry.Key == name.Key)));
        try
        {
            string log = await GitRevision.TextAsync(folder, ["log", $"--max-count={MostRevisions}", "--format=%H", "--", "*.errors.yaml"], cancellation).ConfigureAwait(false) ?? string.Empty;
            foreach (string revision in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (open.Count == 0)
                {
                    break;
                }

                CatalogSource[] sources = [.. (await GitRevision.ReadAsync(revision, folder, cancellation).ConfigureAwait(false) ?? []).Where(source => CatalogFolder.IsCatalogFile(source.Path))];
                if (RemoveFound(open, sources, cancellation))
                {
                    found.Add(sources);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or ProblemException or FormatException)
        {
            // A damaged repository says no more than none.
        }

        return found;
    }

    private static bool RemoveFound(Dictionary<(string, string), ContractEntry> open, CatalogSource[] sources, CancellationToken cancellation)
    {
        bool any = false;
        foreach (ContractCatalog catalog in ContractCatalog.Of(CatalogCompiler.Compile(sources, cancellation).Catalogs, default))
        {
            foreach (ContractEntry entry in catalog.Entries)
            {
                any |= open.TryGetValue((catalog.Name, entry.Key), out ContractEntry? promised) && promised == entry && open.Remove((catalog.Name, entry.Key));
            }
        }

        return any;
    }

    private static ContractEntry Promised(ContractEntry entry) => entry with { Translations = default };
}
