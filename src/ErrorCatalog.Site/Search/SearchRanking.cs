namespace ErrorCatalog.Site.Search;

/// <summary>Collects what was found and orders it: the best reason first, then how much it weighs, then the order of the catalog.</summary>
internal sealed class SearchRanking
{
    private readonly Dictionary<int, Found> _found = [];

    /// <summary>Adds a reason to show an entry; of several the best counts. A message whose code is mentioned too comes before others.</summary>
    public void Add(int entry, SearchMatch match, double weight, SortedDictionary<int, string>? values)
    {
        if (!_found.TryGetValue(entry, out Found? found))
        {
            _found[entry] = found = new Found();
        }

        found.IsMentioned |= match == SearchMatch.Mention;
        if (match < found.Match || (match == found.Match && weight > found.Weight))
        {
            (found.Match, found.Weight, found.Values) = (match, weight, values ?? found.Values);
        }
    }

    /// <summary>The best entries.</summary>
    public IEnumerable<(int Entry, SearchMatch Match, SortedDictionary<int, string>? Values)> Best(int limit) => _found
        .OrderBy(item => item.Value.Match)
        .ThenByDescending(item => item.Value.IsMentioned)
        .ThenByDescending(item => item.Value.Weight)
        .ThenBy(item => item.Key)
        .Take(limit)
        .Select(item => (item.Key, item.Value.Match, item.Value.Values));

    private sealed class Found
    {
        public SearchMatch Match { get; set; } = (SearchMatch)int.MaxValue;

        public double Weight { get; set; }

        public bool IsMentioned { get; set; }

        public SortedDictionary<int, string>? Values { get; set; }
    }
}
