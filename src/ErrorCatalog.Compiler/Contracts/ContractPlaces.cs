namespace ErrorCatalog.Compiler;

/// <summary>Finds the lines of the current catalog that a change is about.</summary>
public sealed class ContractPlaces
{
    private const string EntryPrefix = "errors/";

    private readonly Dictionary<(string Catalog, string Name), SourceRange> _ranges = [];
    private readonly bool _isAnyNameless;

    /// <summary>Indexes the positions of the catalog files.</summary>
    /// <param name="files">The parsed files; of a name in two files of a catalog the first counts.</param>
    public ContractPlaces(IReadOnlyList<CatalogFile> files)
    {
        _isAnyNameless = files.Any(file => file.Model is null);
        foreach (CatalogFile file in files.Where(file => file.Model is not null))
        {
            foreach (NamedPosition position in file.Positions.Where(position => !_ranges.ContainsKey((file.Model!.Name, position.Name))))
            {
                _ranges.Add((file.Model!.Name, position.Name), position.Range);
            }
        }
    }

    /// <summary>True for what is not gone, but has errors that are told already.</summary>
    public bool IsOnlyBroken(ContractChange change) => change.Place is null
        && (change.Key is null ? _isAnyNameless : _ranges.ContainsKey((change.Catalog, EntryPrefix + change.Key)));

    /// <summary>The line that says what changed, else that of the entry, else that of the catalog's name; null when no file names the catalog.</summary>
    public SourceRange? Of(ContractChange change)
    {
        for (string? place = change.Place; place is not null; place = Above(place))
        {
            if (_ranges.TryGetValue((change.Catalog, place), out SourceRange? range))
            {
                return range;
            }
        }

        return _ranges.TryGetValue((change.Catalog, CatalogHeaderReader.NameKey), out SourceRange? header) ? header : null;
    }

    private static string? Above(string place)
    {
        int slash = place.LastIndexOf('/');
        return slash < 0 ? null : place.Substring(0, slash);
    }
}
