using System.Globalization;
using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.History;

/// <summary>The published versions of a root, oldest first: their copies, what changed, and the names that must go on resolving.</summary>
internal sealed class VersionHistory
{
    private readonly (string Version, EquatableArray<ContractCatalog> Catalogs)[] _versions;
    private readonly Lazy<EquatableArray<ContractCatalog>> _current;
    private readonly Lazy<IReadOnlyList<VersionChanges>> _changes;

    public VersionHistory(SiteRoot root, IReadOnlyCollection<LocaleModel> locales, IEnumerable<BaselineFile> baselines)
    {
        HashSet<string> names = [.. root.Catalogs.Select(catalog => catalog.Name)];
        _versions =
        [
            .. baselines
                .OrderBy(baseline => baseline.Version, VersionOrder.Instance)
                .Select(baseline => (baseline.Version, new EquatableArray<ContractCatalog>(baseline.Catalogs.Where(catalog => names.Contains(catalog.Name)).ToArray())))
                .Where(version => version.Item2.Count > 0),
        ];
        Copies = [.. _versions.Select(version => new VersionCopy(version.Version, Encoding.UTF8.GetBytes(BaselineFileWriter.Write(version.Version, version.Catalogs))))];
        _current = new(() => ContractCatalog.Of(new(root.Catalogs.ToArray()), new(locales.Where(locale => names.Contains(locale.Catalog)).ToArray())));
        _changes = new(Compare);
        PastNames = FindPastNames(root);
    }

    /// <summary>The copies, oldest first.</summary>
    public IReadOnlyList<VersionCopy> Copies { get; }

    /// <summary>What each version changed, the newest first; what is not published yet comes before them.</summary>
    public IReadOnlyList<VersionChanges> Changes => _changes.Value;

    /// <summary>Names that earlier versions had and that no entry has now, with the key that they lead to; ordered (ordinal).</summary>
    public IReadOnlyDictionary<string, string> PastNames { get; }

    /// <summary>Sees to it that every address that a version published still resolves.</summary>
    /// <exception cref="SiteBuildException">Some do not; the message names them.</exception>
    public static void Check(IReadOnlyList<SiteRoot> roots, IEnumerable<BaselineFile> baselines)
    {
        const int MostNamed = 5;
        Dictionary<string, SiteRoot> rootOf = roots.SelectMany(root => root.Catalogs, (root, catalog) => (root, catalog)).ToDictionary(item => item.catalog.Name, item => item.root, StringComparer.Ordinal);
        Dictionary<SiteRoot, Dictionary<string, string>> names = roots.ToDictionary(root => root, CurrentNames);
        List<string> lost = [];
        foreach (BaselineFile baseline in baselines.OrderBy(baseline => baseline.Version, VersionOrder.Instance))
        {
            foreach (ContractCatalog catalog in baseline.Catalogs)
            {
                Dictionary<string, string>? known = rootOf.TryGetValue(catalog.Name, out SiteRoot? root) ? names[root] : null;
                lost.AddRange(catalog.Entries
                    .Where(entry => known?.ContainsKey(entry.Key) != true)
                    .Select(entry => $"'{entry.Key}' of catalog '{catalog.Name}' (version {baseline.Version})"));
            }
        }

        string[] distinct = [.. lost.Distinct()];
        if (distinct.Length > 0)
        {
            string more = distinct.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {distinct.Length - MostNamed} more") : "";
            throw new SiteBuildException(
                $"Expected every published address to go on resolving, but these entries are gone: {string.Join(", ", distinct.Take(MostNamed))}{more}. " +
                "Put them back as retired entries ('retired:' with 'replaced-by'), or list the key among the aliases of the entry that took its place.");
        }
    }

    private static Dictionary<string, string> CurrentNames(SiteRoot root)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (EntryModel entry in root.Catalogs.SelectMany(catalog => catalog.Entries))
        {
            names[entry.Key] = entry.Key;
        }

        foreach (EntryModel entry in root.Catalogs.SelectMany(catalog => catalog.Entries))
        {
            foreach (string name in EntryAddresses.OtherNames(entry))
            {
                names.TryAdd(name, entry.Key);
            }
        }

        return names;
    }

    private SortedDictionary<string, string> FindPastNames(SiteRoot root)
    {
        SortedDictionary<string, string> past = new(StringComparer.Ordinal);
        if (_versions.Length == 0)
        {
            return past;
        }

        Dictionary<string, string> current = CurrentNames(root);

        // The newest version says best what a name meant.
        foreach (ContractEntry entry in _versions.Reverse().SelectMany(version => version.Catalogs).SelectMany(catalog => catalog.Entries))
        {
            if (current.TryGetValue(entry.Key, out string? key))
            {
                IEnumerable<string> names = entry.Number is { } number ? entry.Names.Append(number.ToString(CultureInfo.InvariantCulture)) : entry.Names;
                foreach (string name in names.Where(name => !current.ContainsKey(name)))
                {
                    past.TryAdd(name, key);
                }
            }
        }

        return past;
    }

    private List<VersionChanges> Compare()
    {
        List<VersionChanges> changes = [];
        for (int i = 0; i < _versions.Length; i++)
        {
            changes.Insert(0, new VersionChanges(
                _versions[i].Version,
                CountOf(_versions[i].Catalogs),
                i == 0 ? null : ContractDiff.Compare(_versions[i - 1].Catalogs, _versions[i].Catalogs)));
        }

        IReadOnlyList<ContractChange>? unpublished = _versions.Length == 0 ? null : ContractDiff.Compare(_versions[^1].Catalogs, _current.Value);
        if (unpublished is null or { Count: > 0 })
        {
            changes.Insert(0, new VersionChanges(null, CountOf(_current.Value), unpublished));
        }

        return changes;
    }

    private static int CountOf(EquatableArray<ContractCatalog> catalogs) => catalogs.Sum(catalog => catalog.Entries.Count);
}
