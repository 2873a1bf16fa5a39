namespace ErrorCatalog.Compiler;

/// <summary>Collects findings across files; finds the places by the names that the files recorded.</summary>
internal sealed class LinkFindings
{
    private readonly CatalogFile[] _files;
    private readonly Dictionary<string, SourceRange>?[] _positions;
    private readonly ILookup<string, int> _parts;
    private readonly List<CatalogDiagnostic> _items = [];

    internal LinkFindings(CatalogFile[] files)
    {
        _files = files;
        _positions = new Dictionary<string, SourceRange>?[files.Length];
        _parts = Enumerable.Range(0, files.Length).ToLookup(part => files[part].Model!.Name, StringComparer.Ordinal);
    }

    internal void Report(Collision collision)
    {
        string path = "errors/" + collision.Key;
        string where = collision.OtherPart == collision.Part ? string.Empty : $" in {_files[collision.OtherPart].Path}";
        (string expected, string fix) = Words(collision);
        Report(
            collision.Rule,
            collision.Part,
            [path + "/" + collision.Field, path],
            expected,
            $"{FindingText.Quote(collision.Value)}, which belongs to {collision.Other}{where}",
            fix);
    }

    /// <summary>Reports at the first of <paramref name="names"/> that the file has a position for.</summary>
    internal void Report(CatalogRule rule, int part, string[] names, string expected, string found, string fix)
    {
        SourceRange? range = null;
        foreach (string name in names)
        {
            if (range is null)
            {
                PositionsOf(part).TryGetValue(name, out range);
            }
        }

        range ??= new SourceRange(_files[part].Path, 0, 0, 0, 0, 0, 0);
        _items.Add(new CatalogDiagnostic(rule.Id, rule.Severity, FindingText.Compose(expected, found, fix), range));
    }

    /// <summary>True when some file of the catalog declares the key, even when the entry has errors.</summary>
    internal bool Declares(string catalog, string key) => _parts[catalog].Any(part => PositionsOf(part).ContainsKey("errors/" + key));

    internal EquatableArray<CatalogDiagnostic> ToArray() => new(DiagnosticOrder.Sort(_items));

    // Most files have nothing to tell, and there are a dozen positions for each entry.
    private Dictionary<string, SourceRange> PositionsOf(int part) => _positions[part] ??= Index(_files[part]);

    private static Dictionary<string, SourceRange> Index(CatalogFile file)
    {
        Dictionary<string, SourceRange> index = new(StringComparer.Ordinal);
        foreach (NamedPosition position in file.Positions)
        {
            index[position.Name] = position.Range;
        }

        return index;
    }

    private static (string Expected, string Fix) Words(Collision collision) => collision.Rule.Id switch
    {
        var id when id == CatalogRules.KeyDeclaredTwice.Id =>
            ("a key that no other file of the catalog declares", "Remove one of the two; keys are permanent, so keep the published one."),
        var id when id == CatalogRules.CSharpNameCollision.Id =>
            ("a key with a C# name of its own", "Rename the newer key, or give the catalogs different namespaces."),
        var id when id == CatalogRules.CatalogClassCollision.Id =>
            ("a key with a C# name of its own", "Rename the key or the catalog."),
        var id when id == CatalogRules.CodeDeclaredTwice.Id =>
            ("a code that no other entry has", "Remove it here or there: a received code must lead to one entry."),
        var id when id == CatalogRules.NumberDeclaredTwice.Id =>
            ("a number that no other entry has", "Choose a free number, or remove it."),
        var id when id == CatalogRules.GrpcReasonCollision.Id =>
            ("a code with a gRPC reason of its own", "Change the descriptors of the code: sorter and scope do not count."),
        _ => ("a name with an address of its own", "Rename it: addresses ignore case, and keys, codes, aliases and numbers share one folder."),
    };
}
