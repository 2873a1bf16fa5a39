using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Merges a foreign catalog into the files of a catalog.</summary>
internal sealed class ForeignMerge
{
    // Small files merge and read better, and a file lists a limited number of findings.
    private const int NumbersPerFile = 1_000;
    private const string Gone = "The system that this entry was imported from has the message no more.";

    private readonly ForeignCatalog _foreign;
    private readonly string _folder;
    private readonly Func<string, string?> _content;
    private readonly CancellationToken _cancellation;
    private readonly CatalogSource[] _before;
    private readonly CatalogFile[] _files;

    // Names of arguments by number of the message.
    private readonly Dictionary<int, IReadOnlyDictionary<int, string>> _names = [];

    public ForeignMerge(ForeignCatalog foreign, string folder, IEnumerable<string> files, Func<string, string?> content, CancellationToken cancellation)
    {
        _foreign = foreign;
        _folder = folder;
        _content = content;
        _cancellation = cancellation;
        _before = [.. files.Order(StringComparer.Ordinal).Select(path => new CatalogSource(path, content(path) ?? string.Empty))];
        _files = [.. _before.Select(source => CatalogFileParser.Parse(source.Path, source.Text, cancellation)).Where(file => file.Model?.Name == foreign.Name)];
    }

    public ForeignImportResult Plan()
    {
        CatalogDiagnostic[] broken = [.. _files.SelectMany(file => file.Diagnostics).Where(finding => finding.Severity == CatalogSeverity.Error)];
        if (broken.Length > 0)
        {
            return new ForeignImportResult([], [], broken);
        }

        var existing = new Dictionary<int, EntryModel>();
        foreach (EntryModel entry in _files.SelectMany(file => file.Model!.Entries).Where(entry => entry.Number is not null))
        {
            existing.TryAdd(entry.Number!.Value, entry);
        }

        Dictionary<int, EntryModel> entries = Entries(existing);
        List<FileChange> changes = [.. CatalogChanges(entries)];
        CompiledCatalogs compiled = Compile(changes);
        if (compiled.HasErrors)
        {
            return new ForeignImportResult([], [], [.. compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)]);
        }

        var target = ForeignTarget.Of(compiled, _names);
        List<ForeignLanguageSummary> languages = [];
        foreach (ForeignLanguage language in _foreign.Languages)
        {
            _cancellation.ThrowIfCancellationRequested();
            var merge = new ForeignLanguageMerge(target, language, _folder, _content);
            if (merge.Diagnostics.Count > 0)
            {
                return new ForeignImportResult([], [], merge.Diagnostics);
            }

            languages.Add(merge.Apply(_foreign.Messages));
            changes.AddRange(merge.Changes());
        }

        return new ForeignImportResult([.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)], [], [])
        {
            Catalog = _foreign.Name,
            Messages = _foreign.Messages.Count,
            Added = _foreign.Messages.Count(message => !existing.ContainsKey(message.Number)),
            Reworded = existing.Count(old => entries[old.Key].Text.Explain != old.Value.Text.Explain),
            Retired = existing.Count(old => old.Value.Retired is null && entries[old.Key].Retired is not null),
            Languages = languages,
        };
    }

    // Keys are permanent: entries whose message is gone stay as tombstones.
    private Dictionary<int, EntryModel> Entries(Dictionary<int, EntryModel> existing)
    {
        Dictionary<int, EntryModel> entries = existing.ToDictionary(old => old.Key, old => old.Value with { Retired = old.Value.Retired ?? new RetiredModel(null, null, Gone) });
        foreach (ForeignMessage message in _foreign.Messages)
        {
            entries[message.Number] = ForeignEntry.Of(message, existing.GetValueOrDefault(message.Number), out IReadOnlyDictionary<int, string> names);
            _names.Add(message.Number, names);
        }

        return entries;
    }

    // An entry stays in the file that has it; a new one goes where its neighbours are. Entries without a number are of the user.
    private IEnumerable<FileChange> CatalogChanges(Dictionary<int, EntryModel> entries)
    {
        var placed = new HashSet<int>(_files.SelectMany(file => file.Model!.Entries).Select(entry => entry.Number ?? 0));
        ILookup<string, EntryModel> added = entries.Values.Where(entry => !placed.Contains(entry.Number!.Value)).ToLookup(entry => PathOf(entry.Number!.Value), StringComparer.Ordinal);
        foreach (CatalogFile file in _files)
        {
            EntryModel[] kept = [.. file.Model!.Entries.Select(entry => entry.Number is { } number ? entries[number] : entry)];
            if (added.Contains(file.Path) || !kept.SequenceEqual(file.Model.Entries))
            {
                yield return Write(file.Path, file.Model, kept.Concat(added[file.Path]));
            }
        }

        foreach (IGrouping<string, EntryModel> group in added.Where(group => Array.TrueForAll(_files, file => file.Path != group.Key)))
        {
            yield return Write(group.Key, new CatalogModel(_foreign.Name, null, _foreign.SourceLocale, null, default), group);
        }
    }

    private FileChange Write(string path, CatalogModel header, IEnumerable<EntryModel> entries)
    {
        EntryModel[] ordered = [.. entries.OrderBy(entry => entry.Number ?? int.MaxValue)];
        return new FileChange(path, CatalogFileWriter.Write(header with { Entries = new EquatableArray<EntryModel>(ordered) }, [_foreign.Comment]));
    }

    private string PathOf(int number)
    {
        string prefix = _folder.Length == 0 || _folder.EndsWith('/') ? _folder : _folder + "/";
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{_foreign.Name}-{number / NumbersPerFile * NumbersPerFile}.errors.yaml");
    }

    private CompiledCatalogs Compile(List<FileChange> changes)
    {
        IEnumerable<CatalogSource> kept = _before.Where(source => Array.Exists(_files, file => file.Path == source.Path) && changes.TrueForAll(change => change.Path != source.Path));
        return CatalogCompiler.Compile(kept.Concat(changes.Select(change => new CatalogSource(change.Path, change.Text!))), _cancellation);
    }
}
