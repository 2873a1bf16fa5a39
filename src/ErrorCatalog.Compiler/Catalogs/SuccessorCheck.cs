namespace ErrorCatalog.Compiler;

/// <summary>Checks that retired and deprecated entries point to living ones.</summary>
internal static class SuccessorCheck
{
    internal static void Check(CatalogFile[] files, LinkFindings findings)
    {
        // Most catalogs have no entry with a successor.
        if (!files.Any(file => file.Model!.Entries.Any(entry => (entry.Retired?.ReplacedBy ?? entry.Deprecated?.ReplacedBy) is not null)))
        {
            return;
        }

        HashSet<(string Catalog, string Key)> retired = [];
        foreach (CatalogModel model in files.Select(file => file.Model!))
        {
            foreach (EntryModel entry in model.Entries)
            {
                if (entry.Retired is not null)
                {
                    retired.Add((model.Name, entry.Key));
                }
            }
        }

        HashSet<(string Catalog, string Key)> circles = Circles(files);
        ILookup<string, string> living = files
            .SelectMany(file => file.Model!.Entries.Where(entry => entry.Retired is null).Select(entry => (file.Model!.Name, entry.Key)))
            .ToLookup(item => item.Name, item => item.Key, StringComparer.Ordinal);
        for (int part = 0; part < files.Length; part++)
        {
            CatalogModel model = files[part].Model!;
            foreach (EntryModel entry in model.Entries)
            {
                (string field, string? key) = entry.Retired is { } tombstone ? ("retired", tombstone.ReplacedBy) : ("deprecated", entry.Deprecated?.ReplacedBy);
                if (key is not { } successor)
                {
                    continue;
                }

                if (circles.Contains((model.Name, entry.Key)))
                {
                    findings.Report(
                        CatalogRules.UnknownSuccessor,
                        part,
                        [$"errors/{entry.Key}/{field}/replaced-by", $"errors/{entry.Key}"],
                        "a successor that is raised in the end",
                        FindingText.Quote(successor) + $", which leads back to '{entry.Key}'",
                        "Name the entry that stays.");
                    continue;
                }

                bool isRetired = retired.Contains((model.Name, successor));
                if (!isRetired && findings.Declares(model.Name, successor))
                {
                    continue;
                }

                string? nearest = isRetired ? null : Spelling.Nearest(successor, living[model.Name]);
                findings.Report(
                    CatalogRules.UnknownSuccessor,
                    part,
                    [$"errors/{entry.Key}/{field}/replaced-by", $"errors/{entry.Key}"],
                    $"the key of a living entry of '{model.Name}'",
                    FindingText.Quote(successor) + (isRetired ? ", which is retired itself" : string.Empty),
                    nearest is null ? "Name the entry that is raised today, or remove 'replaced-by'." : $"Did you mean '{nearest}'?");
            }
        }
    }

    // Deprecated entries whose successors lead round in a circle. Every entry is walked over once.
    private static HashSet<(string Catalog, string Key)> Circles(CatalogFile[] files)
    {
        Dictionary<(string Catalog, string Key), string> next = [];
        foreach (CatalogModel model in files.Select(file => file.Model!))
        {
            foreach (EntryModel entry in model.Entries.Where(entry => entry.Retired is null && entry.Deprecated?.ReplacedBy is not null))
            {
                next[(model.Name, entry.Key)] = entry.Deprecated!.ReplacedBy!;
            }
        }

        HashSet<(string Catalog, string Key)> circles = [];
        HashSet<(string Catalog, string Key)> done = [];
        foreach ((string Catalog, string Key) start in next.Keys)
        {
            List<(string Catalog, string Key)> path = [];
            (string Catalog, string Key) at = start;
            while (done.Add(at))
            {
                path.Add(at);
                if (!next.TryGetValue(at, out string? successor))
                {
                    break;
                }

                at = (at.Catalog, successor);
            }

            if (next.ContainsKey(at) && path.IndexOf(at) is >= 0 and var first)
            {
                circles.UnionWith(path.Skip(first));
            }
        }

        return circles;
    }
}
