namespace ErrorCatalog.Compiler;

/// <summary>
/// Edits the texts of catalogs so that they keep what a baseline promised. Comments, order and every other character stay. Each edit is
/// proven by compiling: it brings no error, mends what it is meant to, and changes no other entry; else it is left out with the reason.
/// </summary>
public static class ContractRepair
{
    // An entry that is restored may need its code, and then its status: each pass mends what the one before uncovered.
    private const int MostPasses = 4;

    /// <summary>Plans the repair.</summary>
    /// <param name="request">The files, and the promises.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RepairPlan Plan(RepairRequest request, CancellationToken cancellationToken = default)
    {
        Session session = new(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken);
        ContractChange[] all = session.Broken();
        for (int pass = 0; pass < MostPasses; pass++)
        {
            ContractChange[] open = [.. session.Broken().Where(change => !session.IsRefused(change))];
            if (open.Length == 0)
            {
                break;
            }

            session.Mend([.. open.GroupBy(change => (change.Catalog, change.Key)).Select(group => group.ToArray())]);
        }

        return session.Finish(all);
    }

    internal static EntryModel? EntryOf(EquatableArray<CatalogModel> catalogs, string catalog, string key) =>
        catalogs.FirstOrDefault(model => model.Name == catalog)?.Entries.FirstOrDefault(entry => entry.Key == key);

    private sealed class Session
    {
        private readonly RepairRequest _request;
        private readonly FormerEntries _former;
        private readonly CancellationToken _cancellationToken;
        private readonly CatalogSource[] _sources;
        private readonly Dictionary<(string, string?, string, string), string> _refused = [];
        private Dictionary<string, string> _texts;
        private CompiledCatalogs _compiled;

        internal Session(RepairRequest request, CancellationToken cancellationToken)
        {
            _request = request;
            _cancellationToken = cancellationToken;
            _former = new FormerEntries(request.Former, cancellationToken);
            _sources = request.Sources.Where(source => BaselinePaths.VersionOf(source.Path) is null).ToArray();
            _texts = _sources.ToDictionary(source => source.Path, source => source.Text, StringComparer.Ordinal);
            _compiled = Compile(_texts);
        }

        internal ContractChange[] Broken()
        {
            ContractPlaces places = new(_compiled.Files.ToArray());
            return ContractDiff.Compare(_request.Baseline.Catalogs, ContractCatalog.WithoutTexts(_compiled.Catalogs))
                .Where(change => change.Rule.Finding is not null && !places.IsOnlyBroken(change))
                .Where(change => _request.Keys.Count == 0 || (change.Key is not null && _request.Keys.Contains(change.Key)))
                .ToArray();
        }

        internal bool IsRefused(ContractChange change) => _refused.ContainsKey(Name(change));

        // All at once, and by halves when that brings an error, so that one bad edit takes no good one along.
        internal void Mend(ContractChange[][] groups)
        {
            RepairAttempt attempt = new(_request, _compiled, _former, _texts, _cancellationToken);
            foreach (ContractChange[] group in groups)
            {
                foreach (ContractChange change in group)
                {
                    if (attempt.Mend(change, group) is { } reason)
                    {
                        _refused[Name(change)] = reason;
                    }
                }
            }

            Dictionary<string, string> texts = attempt.Texts;
            if (texts.All(text => text.Value == _texts[text.Key]))
            {
                return;
            }

            CompiledCatalogs after = Compile(texts);
            if (Obstacle(after, attempt.Touched) is not { } obstacle)
            {
                _texts = texts;
                _compiled = after;
            }
            else if (groups.Length == 1)
            {
                foreach (ContractChange change in groups[0].Where(change => !IsRefused(change)))
                {
                    _refused[Name(change)] = obstacle;
                }
            }
            else
            {
                int half = groups.Length / 2;
                Mend([.. groups.Take(half)]);
                Mend([.. groups.Skip(half)]);
            }
        }

        internal RepairPlan Finish(ContractChange[] all)
        {
            ContractChange[] left = Broken();
            HashSet<(string, string?, string, string)> open = [.. left.Select(Name)];
            return new RepairPlan(
                [.. all.Where(change => !open.Contains(Name(change)))],
                [.. left.Select(change => new RefusedRepair(change, _refused.TryGetValue(Name(change), out string? reason) ? reason : "No edit of the lines that are there restores it. " + change.Rule.Advice))],
                [.. _sources.Where(source => _texts[source.Path] != source.Text).OrderBy(source => source.Path, StringComparer.Ordinal).Select(source => new CatalogSource(source.Path, _texts[source.Path]))],
                _former.Wanted);
        }

        private CompiledCatalogs Compile(Dictionary<string, string> texts) =>
            CatalogCompiler.Compile(texts.Select(text => new CatalogSource(text.Key, text.Value)), _cancellationToken);

        private string? Obstacle(CompiledCatalogs after, HashSet<(string Catalog, string Key)> touched)
        {
            HashSet<(string, string)> known = [.. _compiled.Diagnostics.Select(finding => (finding.RuleId, finding.Message))];
            if (after.Diagnostics.FirstOrDefault(finding => finding.Severity == CatalogSeverity.Error && !known.Contains((finding.RuleId, finding.Message))) is { } error)
            {
                return $"The edit would bring {error.RuleId}: {error.Message}";
            }

            Dictionary<(string, string), EntryModel> entries = after.Catalogs.SelectMany(catalog => catalog.Entries.Select(entry => (Name: (catalog.Name, entry.Key), entry))).ToDictionary(item => item.Name, item => item.entry);
            (string Catalog, string Key) other = _compiled.Catalogs
                .SelectMany(catalog => catalog.Entries.Select(entry => (Name: (catalog.Name, entry.Key), Entry: entry)))
                .Where(item => !touched.Contains(item.Name) && !(entries.TryGetValue(item.Name, out EntryModel? same) && same == item.Entry))
                .Select(item => item.Name)
                .FirstOrDefault();
            return other.Key is null ? null : $"The edit would change '{other.Key}' too. Mend the lines by hand.";
        }

        private static (string, string?, string, string) Name(ContractChange change) => (change.Catalog, change.Key, change.Rule.Name, change.What);
    }
}
