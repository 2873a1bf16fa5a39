namespace ErrorCatalog.Compiler;

/// <summary>Puts the files of a project together: merges parts of the same catalog and checks what only shows across files.</summary>
public static class CatalogLinker
{
    /// <summary>
    /// Merges the parts. The result is ordered, whatever the order of the parts; of colliding entries the first by file order
    /// given stays, so one mistake never removes its neighbours. Give the parts in the same order as to <see cref="Check(IEnumerable{CatalogFile})"/>.
    /// </summary>
    /// <param name="parts">What the files declare.</param>
    /// <returns>The catalogs, ordered by name (ordinal).</returns>
    public static EquatableArray<CatalogModel> Merge(IEnumerable<CatalogModel> parts)
    {
        CatalogModel[] all = parts.ToArray();
        return Merge(all, Collisions.Of(all.Select(EntryNames.Of)));
    }

    /// <summary>As above, where it is known already what collides.</summary>
    /// <param name="parts">What the files declare.</param>
    /// <param name="collisions">What a search says about these parts, in this order.</param>
    public static EquatableArray<CatalogModel> Merge(IReadOnlyList<CatalogModel> parts, Collisions collisions)
    {
        CatalogModel[] all = parts.ToArray();
        HashSet<(int Part, string Key)> dropped = [];
        Dictionary<(int Part, string Key), HashSet<string>> droppedAliases = [];
        foreach (Collision collision in collisions.All)
        {
            if (collision.Alias is null)
            {
                dropped.Add((collision.Part, collision.Key));
                continue;
            }

            if (!droppedAliases.TryGetValue((collision.Part, collision.Key), out HashSet<string>? aliases))
            {
                droppedAliases.Add((collision.Part, collision.Key), aliases = new HashSet<string>(StringComparer.Ordinal));
            }

            aliases.Add(collision.Alias);
        }

        return new EquatableArray<CatalogModel>(Enumerable.Range(0, all.Length)
            .GroupBy(part => all[part].Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => MergeParts(all, [.. group], dropped, droppedAliases))
            .ToArray());
    }

    /// <summary>Findings across files: keys, codes, aliases, numbers, addresses, gRPC reasons and C# names declared twice, headers that disagree.</summary>
    /// <param name="files">The files, in the order that decides which of two colliding entries stays.</param>
    /// <returns>The findings, ordered by path and position.</returns>
    public static EquatableArray<CatalogDiagnostic> Check(IEnumerable<CatalogFile> files)
    {
        CatalogFile[] withModel = files.Where(file => file.Model is not null).ToArray();
        return Check(withModel, Collisions.Of(withModel.Select(file => EntryNames.Of(file.Model!))));
    }

    /// <summary>As above, where it is known already what collides.</summary>
    /// <param name="files">The files.</param>
    /// <param name="collisions">What a search says about those that declare a catalog, in this order.</param>
    public static EquatableArray<CatalogDiagnostic> Check(IEnumerable<CatalogFile> files, Collisions collisions)
    {
        CatalogFile[] withModel = files.Where(file => file.Model is not null).ToArray();
        LinkFindings findings = new(withModel);
        foreach (Collision collision in collisions.All)
        {
            findings.Report(collision);
        }

        HeaderComparison.Check(withModel, findings);
        SuccessorCheck.Check(withModel, findings);
        return findings.ToArray();
    }

    private static CatalogModel MergeParts(
        CatalogModel[] all,
        int[] parts,
        HashSet<(int Part, string Key)> dropped,
        Dictionary<(int Part, string Key), HashSet<string>> droppedAliases)
    {
        CatalogModel first = all[parts[0]];
        IEnumerable<EntryModel> entries = parts
            .SelectMany(part => dropped.Count + droppedAliases.Count == 0 ? all[part].Entries : all[part].Entries
                .Where(entry => !dropped.Contains((part, entry.Key)))
                .Select(entry => droppedAliases.TryGetValue((part, entry.Key), out HashSet<string>? aliases)
                    ? entry with { Aliases = new EquatableArray<string>(entry.Aliases.Where(alias => !aliases.Contains(alias)).ToArray()) }
                    : entry))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
        return new CatalogModel(
            first.Name,
            parts.Select(part => all[part].Namespace).FirstOrDefault(value => value is not null),
            first.SourceLocale,
            parts.Select(part => all[part].BaseUri).FirstOrDefault(value => value is not null),
            new EquatableArray<EntryModel>(entries.ToArray()))
        {
            Complete = new EquatableArray<string>(parts.SelectMany(part => all[part].Complete).Distinct().OrderBy(tag => tag, StringComparer.Ordinal).ToArray()),
        };
    }
}
