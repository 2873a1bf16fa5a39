namespace ErrorCatalog.Compiler;

/// <summary>Parses one <c>*.errors.yaml</c> file and checks everything that needs no other file.</summary>
public static class CatalogFileParser
{
    /// <summary>How the names of catalog files end.</summary>
    public const string FileSuffix = ".errors.yaml";

    /// <summary>True for the path of a catalog file, whatever its case; it is one even in a folder of translations.</summary>
    public static bool IsCatalogPath(string path)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        return path.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Parses <paramref name="text"/>. Never throws on content: every problem is a diagnostic.</summary>
    /// <param name="path">Path for positions; not opened.</param>
    /// <param name="text">Content of the file.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CatalogFile Parse(string path, string text, CancellationToken cancellationToken = default)
    {
        Findings findings = new(new SourceFile(path, text));
        List<NamedPosition> positions = [];
        YamlNode? root = YamlReader.Read(findings, "errors", cancellationToken);
        CatalogModel? model = root is YamlMapping mapping ? ReadCatalog(mapping, findings, positions, cancellationToken) : null;
        if (root is not (YamlMapping or null))
        {
            findings.Report(CatalogRules.WrongNode, root, "'catalog:' and 'errors:' at the top of the file", root.Description, "Write 'key: value' lines.");
        }
        else if (root is null && text.Length <= CatalogLimits.MaxFileLength)
        {
            CatalogHeaderReader.ReportNoName(findings, null);
        }

        return new CatalogFile(path, model, new EquatableArray<NamedPosition>(positions.ToArray()), findings.ToArray());
    }

    private static CatalogModel? ReadCatalog(
        YamlMapping root,
        Findings findings,
        List<NamedPosition> positions,
        CancellationToken cancellationToken)
    {
        CatalogHeader header = CatalogHeaderReader.Read(root, findings, positions);
        EntryReader reader = new(header, findings, positions);
        List<EntryModel> entries = [];
        if (header.Entries is not null)
        {
            ReadEntries(header.Entries, reader, entries, cancellationToken);
        }

        reader.CheckExemptions();
        return header.Name is null
            ? null
            : new CatalogModel(
                header.Name,
                header.Namespace,
                header.SourceLocale,
                header.BaseUri,
                new EquatableArray<EntryModel>(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray()))
            {
                Complete = new EquatableArray<string>(header.Complete.ToArray()),
            };
    }

    private static void ReadEntries(YamlMapping mapping, EntryReader reader, List<EntryModel> entries, CancellationToken cancellationToken)
    {
        List<(EntryModel Entry, int Start, int End)> read = [];
        foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "entries in one file", CatalogLimits.MaxEntries, reader.Findings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Read(pair) is { } entry)
            {
                read.Add((entry, pair.Key.Start, Math.Max(pair.Key.End, pair.Value.End)));
            }
        }

        // Only now are all findings known; those of YAML itself come before the entries are read.
        entries.AddRange(read.Where(item => !reader.Findings.HasErrorIn(item.Start, item.End)).Select(item => item.Entry));
    }
}
