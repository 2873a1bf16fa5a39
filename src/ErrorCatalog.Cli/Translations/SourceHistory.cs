using System.Globalization;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Contracts;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>
/// Looks up in git what the source texts of outdated translations said: lock files keep the hash of the wording that was
/// translated, and the newest revision that has it tells the rest. Without git, or beyond its history, nothing is known.
/// </summary>
internal sealed class SourceHistory
{
    // A text that is outdated for longer is listed all the same, without its old wording.
    private const int MostRevisions = 100;

    private readonly Dictionary<(string Catalog, string Id, string Hash), FormerText> _found = [];

    private SourceHistory()
    {
    }

    /// <summary>The old wording that a translation was made from, or null when git does not know it.</summary>
    public FormerText? Of(TranslationUnit unit) => _found.GetValueOrDefault(Name(unit));

    /// <summary>Looks up the source texts of outdated translations.</summary>
    /// <param name="place">Folder with catalogs, or one catalog file.</param>
    /// <param name="units">Any translations; only outdated ones are looked up.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<SourceHistory> ReadAsync(string place, IEnumerable<TranslationUnit> units, CancellationToken cancellation)
    {
        var history = new SourceHistory();
        HashSet<(string Catalog, string Id, string Hash)> wanted = [.. units.Where(unit => unit.Status == TranslationStatus.Stale).Select(Name)];
        try
        {
            await history.SearchAsync(Directory.Exists(place) ? place : Path.GetDirectoryName(Path.GetFullPath(place))!, wanted, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ProblemException or FormatException)
        {
            // A damaged repository says no more than none.
        }

        return history;
    }

    private async Task SearchAsync(string folder, HashSet<(string Catalog, string Id, string Hash)> wanted, CancellationToken cancellation)
    {
        if (wanted.Count == 0
            || await GitRevision.TextAsync(folder, ["log", $"--max-count={MostRevisions}", "--format=%H %cI", "--", "*.errors.yaml"], cancellation).ConfigureAwait(false) is not { } log)
        {
            return;
        }

        DateTimeOffset? replacedAt = null;
        foreach (string line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(' ');
            IReadOnlyList<CatalogSource> sources = await GitRevision.ReadAsync(parts[0], folder, cancellation).ConfigureAwait(false) ?? [];
            foreach (CatalogModel catalog in CatalogCompiler.Compile(sources.Where(source => CatalogFolder.IsCatalogFile(source.Path)), cancellation).Catalogs)
            {
                foreach (SourceUnit unit in SourceUnits.Of(catalog))
                {
                    if (wanted.Remove((catalog.Name, unit.Id, unit.Hash)))
                    {
                        _found.Add((catalog.Name, unit.Id, unit.Hash), new FormerText(unit.Text, replacedAt));
                    }
                }
            }

            if (wanted.Count == 0)
            {
                return;
            }

            replacedAt = DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture);
        }
    }

    private static (string Catalog, string Id, string Hash) Name(TranslationUnit unit) => (unit.Catalog, unit.Id, unit.Lock?.SourceHash ?? string.Empty);
}
