namespace ErrorCatalog.Compiler;

/// <summary>
/// What changed between two versions of a set of catalogs, judged by meaning, not by text. Nothing is lost on the way: when a step
/// from a to c breaks a promise, so does the step from a to b or the one from b to c.
/// </summary>
public static class ContractDiff
{
    /// <summary>The changes, ordered by severity (breaking first), catalog, key, and the order of <see cref="ContractRules.All"/>.</summary>
    /// <param name="old">What was promised, ordered by name.</param>
    /// <param name="current">What is promised now, ordered by name.</param>
    public static IReadOnlyList<ContractChange> Compare(EquatableArray<ContractCatalog> old, EquatableArray<ContractCatalog> current)
    {
        List<ContractChange> changes = [];
        foreach (ContractCatalog before in old)
        {
            if (current.FirstOrDefault(catalog => catalog.Name == before.Name) is { } after)
            {
                Compare(before, after, changes);
            }
            else
            {
                changes.Add(new ContractChange(ContractRules.CatalogRemoved, before.Name, null, $"the catalog '{before.Name}'", Entries(before), null));
            }
        }

        foreach (ContractCatalog added in current.Where(catalog => old.All(before => before.Name != catalog.Name)))
        {
            changes.Add(new ContractChange(ContractRules.CatalogAdded, added.Name, null, $"the catalog '{added.Name}'", null, Entries(added)));
        }

        Dictionary<ContractRule, int> order = ContractRules.All.Select((rule, i) => (rule, i)).ToDictionary(item => item.rule, item => item.i);
        return changes
            .OrderByDescending(change => change.Rule.Severity)
            .ThenBy(change => change.Catalog, StringComparer.Ordinal)
            .ThenBy(change => change.Key ?? string.Empty, StringComparer.Ordinal)
            .ThenBy(change => order[change.Rule])
            .ToArray();
    }

    /// <summary>The least step of the version that tells of these changes.</summary>
    /// <param name="changes">The changes.</param>
    public static ContractBump BumpOf(IReadOnlyCollection<ContractChange> changes) => changes.Count == 0
        ? ContractBump.None
        : changes.Max(change => change.Rule.Severity) switch
        {
            ContractSeverity.Breaking => ContractBump.Major,
            ContractSeverity.Compatible => ContractBump.Minor,
            _ => ContractBump.Patch,
        };

    private static void Compare(ContractCatalog old, ContractCatalog current, List<ContractChange> changes)
    {
        CompareHeaders(old, current, changes);
        CatalogNames names = new(current);
        HashSet<string> matched = new(StringComparer.Ordinal);
        foreach (ContractEntry before in old.Entries)
        {
            if (names.SuccessorOf(before) is { } after)
            {
                matched.Add(after.Key);
                EntryDiff.Compare(old.Name, before, after, names, changes);
            }
            else
            {
                changes.Add(new ContractChange(ContractRules.EntryRemoved, old.Name, before.Key, $"the entry '{before.Key}'", before.Code, null));
            }
        }

        foreach (ContractEntry added in current.Entries.Where(entry => !matched.Contains(entry.Key)))
        {
            changes.Add(new ContractChange(ContractRules.EntryAdded, old.Name, added.Key, $"the entry '{added.Key}'", null, added.Code));
        }
    }

    private static void CompareHeaders(ContractCatalog old, ContractCatalog current, List<ContractChange> changes)
    {
        void Add(ContractRule rule, string what, string? before, string? after, string place)
        {
            if (before != after)
            {
                changes.Add(new ContractChange(rule, old.Name, null, $"the {what} of the catalog '{old.Name}'", before, after) { Place = place });
            }
        }

        // Without one it is the root namespace of the project that compiles the catalog.
        Add(ContractRules.NamespaceChanged, "namespace", old.Namespace ?? "the project's", current.Namespace ?? "the project's", "namespace");
        Add(old.BaseUri is null ? ContractRules.BaseUriAdded : ContractRules.BaseUriChanged, "base URI", old.BaseUri, current.BaseUri, "base-uri");
        Add(ContractRules.SourceLocaleChanged, "source language", old.SourceLocale, current.SourceLocale, "locale");
    }

    private static string Entries(ContractCatalog catalog) =>
        FindingText.Number(catalog.Entries.Count) + (catalog.Entries.Count == 1 ? " entry" : " entries");
}
