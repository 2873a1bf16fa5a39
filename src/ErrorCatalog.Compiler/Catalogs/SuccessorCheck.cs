namespace ErrorCatalog.Compiler;

/// <summary>Checks that retired entries point to living ones.</summary>
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

        for (int part = 0; part < files.Length; part++)
        {
            CatalogModel model = files[part].Model!;
            foreach (EntryModel entry in model.Entries)
            {
                if (entry.Retired?.ReplacedBy is not { } successor)
                {
                    continue;
                }

                bool isRetired = retired.Contains((model.Name, successor));
                if (!isRetired && findings.Declares(model.Name, successor))
                {
                    continue;
                }

                string[] known = files.Select(file => file.Model!)
                    .Where(other => other.Name == model.Name)
                    .SelectMany(other => other.Entries)
                    .Where(other => other.Retired is null)
                    .Select(other => other.Key)
                    .ToArray();
                string? nearest = isRetired ? null : Spelling.Nearest(successor, known);
                findings.Report(
                    CatalogRules.UnknownSuccessor,
                    part,
                    [$"errors/{entry.Key}/retired/replaced-by", $"errors/{entry.Key}"],
                    $"the key of a living entry of '{model.Name}'",
                    FindingText.Quote(successor) + (isRetired ? ", which is retired itself" : string.Empty),
                    nearest is null ? "Name the entry that is raised today, or remove 'replaced-by'." : $"Did you mean '{nearest}'?");
            }
        }
    }
}
