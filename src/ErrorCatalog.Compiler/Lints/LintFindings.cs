namespace ErrorCatalog.Compiler;

/// <summary>Collects advice; finds the places by the names that the files recorded.</summary>
internal sealed class LintFindings
{
    private readonly CatalogFile[] _files;
    private readonly Dictionary<string, SourceRange>?[] _positions;
    private readonly List<CatalogDiagnostic> _items = [];

    internal LintFindings(CompiledCatalogs compiled)
    {
        _files = [.. compiled.Files.Where(file => file.Model is not null)];
        _positions = new Dictionary<string, SourceRange>?[_files.Length];
        Catalogs =
        [
            .. Enumerable.Range(0, _files.Length)
                .GroupBy(file => _files[file].Model!.Name, StringComparer.Ordinal)
                .Select(parts => parts.SelectMany(file => _files[file].Model!.Entries.Where(entry => entry.Retired is null).Select(entry => new LintEntry(file, entry))).ToArray()),
        ];
    }

    /// <summary>The living entries of each catalog, in the order of files and keys.</summary>
    internal IReadOnlyList<LintEntry[]> Catalogs { get; }

    /// <summary>Reports at a member of an entry, or at its key.</summary>
    internal void Report(CatalogRule rule, LintEntry entry, string? member, string expected, string found, string fix)
    {
        Dictionary<string, SourceRange> positions = _positions[entry.File] ??= Index(_files[entry.File]);
        string path = "errors/" + entry.Model.Key;
        if (member is null || !positions.TryGetValue(path + "/" + member, out SourceRange? range))
        {
            positions.TryGetValue(path, out range);
        }

        _items.Add(new CatalogDiagnostic(rule.Id, rule.Severity, FindingText.Compose(expected, found, fix), range ?? new SourceRange(_files[entry.File].Path, 0, 0, 0, 0, 0, 0)));
    }

    internal EquatableArray<CatalogDiagnostic> ToArray() => new(DiagnosticOrder.Sort(_items));

    private static Dictionary<string, SourceRange> Index(CatalogFile file)
    {
        Dictionary<string, SourceRange> index = new(StringComparer.Ordinal);
        foreach (NamedPosition position in file.Positions)
        {
            index[position.Name] = position.Range;
        }

        return index;
    }
}
