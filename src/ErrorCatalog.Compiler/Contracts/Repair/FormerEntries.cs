namespace ErrorCatalog.Compiler;

/// <summary>Entries as they were when the baseline was accepted, out of older revisions of the files.</summary>
internal sealed class FormerEntries
{
    private readonly List<(IReadOnlyList<CatalogSource> Sources, EquatableArray<CatalogModel> Catalogs)> _revisions = [];
    private readonly HashSet<(string Catalog, string Key)> _wanted = [];
    private readonly CancellationToken _cancellationToken;

    internal FormerEntries(IReadOnlyList<IReadOnlyList<CatalogSource>> revisions, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        foreach (IReadOnlyList<CatalogSource> sources in revisions)
        {
            CatalogSource[] catalogs = sources.Where(source => CatalogFileParser.IsCatalogPath(source.Path)).ToArray();
            _revisions.Add((catalogs, CatalogCompiler.Compile(catalogs, cancellationToken).Catalogs));
        }
    }

    /// <summary>What was asked for and not there.</summary>
    internal IReadOnlyList<(string Catalog, string Key)> Wanted => _wanted.OrderBy(item => item.Catalog, StringComparer.Ordinal).ThenBy(item => item.Key, StringComparer.Ordinal).ToArray();

    /// <summary>The newest form of an entry that says what was promised, word for word; null when no revision has it.</summary>
    internal EntryModel? Find(string catalog, ContractEntry promised)
    {
        EntryModel? found = _revisions
            .Select(revision => ContractRepair.EntryOf(revision.Catalogs, catalog, promised.Key))
            .FirstOrDefault(entry => entry is not null && IsPromised(entry, promised));
        if (found is null)
        {
            _wanted.Add((catalog, promised.Key));
        }

        return found;
    }

    /// <summary>The lines of an entry, with its comments and without the blanks before its key; null when no revision has it in lines.</summary>
    internal (string[] Lines, string FileName)? Lines(string catalog, ContractEntry promised)
    {
        foreach ((IReadOnlyList<CatalogSource> sources, EquatableArray<CatalogModel> catalogs) in _revisions)
        {
            if (ContractRepair.EntryOf(catalogs, catalog, promised.Key) is not { } entry || !IsPromised(entry, promised))
            {
                continue;
            }

            foreach (CatalogSource source in sources)
            {
                CatalogText text = new(source.Path, source.Text, _cancellationToken);
                if (text.Catalog == catalog && LinesOf(text, promised.Key) is { } lines)
                {
                    return (lines, Path.GetFileName(source.Path));
                }
            }
        }

        _wanted.Add((catalog, promised.Key));
        return null;
    }

    private static bool IsPromised(EntryModel entry, ContractEntry promised) => ContractEntry.Of(entry, []) == promised with { Translations = default };

    private static string[]? LinesOf(CatalogText text, string key)
    {
        if (MemberEdits.Find(text.Root, EntryInsertion.Section)?.Value is not YamlMapping { IsFlow: false } entries)
        {
            return null;
        }

        int i = entries.Pairs.FindIndex(pair => pair.Key is YamlScalar name && name.Value == key);
        if (i < 0 || YamlLines.Column(text.Text, entries.Pairs[i].Key.Start) is not { } column)
        {
            return null;
        }

        int floor = i > 0 ? MemberEdits.EndOf(text.Text, entries, i - 1) : 0;
        int start = MemberEdits.WithComments(text.File, entries.Pairs[i].Key.Start - column, column, floor);
        string[] lines = text.Text.Substring(start, MemberEdits.EndOf(text.Text, entries, i) - start).Split('\n');
        return [.. lines.Take(lines[lines.Length - 1].Length == 0 ? lines.Length - 1 : lines.Length).Select(line => Outdented(line.TrimEnd('\r'), column))];
    }

    private static string Outdented(string line, int column) => line.Length - line.TrimStart(' ').Length >= column ? line.Substring(column) : line.TrimStart(' ');
}
