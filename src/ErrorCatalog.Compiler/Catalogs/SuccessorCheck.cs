namespace ErrorCatalog.Compiler;

/// <summary>Checks that retired and deprecated entries point to living ones.</summary>
internal static class SuccessorCheck
{
    internal static void Check(CatalogFile[] files, LinkFindings findings)
    {
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
}
