using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Merges a foreign catalog into the files of a catalog.</summary>
internal sealed class ForeignMerge
{
    // Small files merge and read better, and a file lists a limited number of findings.
    private const int EntriesPerFile = 200;
    private const string Gone = "The system that this entry was imported from has the message no more.";

    private readonly ForeignCatalog _foreign;
    private readonly string _folder;
    private readonly Func<string, string?> _content;
    private readonly CancellationToken _cancellation;
    private readonly CatalogSource[] _before;
    private readonly CatalogFile[] _files;

    // Files whose comments cannot be kept.
    private readonly List<ExchangeFinding> _lost = [];

    // Names of arguments by code of the message.
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _names = new(StringComparer.Ordinal);

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

        Dictionary<string, EntryModel> existing = Existing();
        Dictionary<string, EntryModel> entries = Entries(existing);
        List<FileChange> changes = [.. CatalogChanges(entries)];
        if (_lost.Count > 0)
        {
            return new ForeignImportResult([], _lost, []);
        }

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
            Records = _foreign.Records,
            Gaps = Gaps(compiled.Catalogs[0]),
            Added = _foreign.Messages.Count(message => !existing.ContainsKey(message.Code)),
            Reworded = existing.Count(old => entries[old.Key].Text.Explain != old.Value.Text.Explain),
            Retired = existing.Count(old => old.Value.Retired is null && entries[old.Key].Retired is not null),
            Languages = languages,
        };
    }

    // Entries that an import made, and those that have the code of a message, wherever they came from.
    private Dictionary<string, EntryModel> Existing()
    {
        var codes = new HashSet<string>(_foreign.Messages.Select(message => message.Code), StringComparer.Ordinal);
        var existing = new Dictionary<string, EntryModel>(StringComparer.Ordinal);
        for (int i = 0; i < _files.Length; i++)
        {
            bool isImported = _foreign.IsNumbered || Array.Exists(_before, source => source.Path == _files[i].Path && source.Text.StartsWith("# " + _foreign.Comment, StringComparison.Ordinal));
            foreach (EntryModel entry in _files[i].Model!.Entries.Where(entry => codes.Contains(entry.Code) || (isImported && (!_foreign.IsNumbered || entry.Number is not null))))
            {
                existing.TryAdd(entry.Code, entry);
            }
        }

        return existing;
    }

    // Keys are permanent: entries whose message is gone stay as tombstones.
    private Dictionary<string, EntryModel> Entries(Dictionary<string, EntryModel> existing)
    {
        Dictionary<string, EntryModel> entries = existing.ToDictionary(old => old.Key, old => old.Value with { Retired = old.Value.Retired ?? new RetiredModel(null, null, Gone) }, StringComparer.Ordinal);
        var names = new ForeignNames(_foreign.Name, _files.SelectMany(file => file.Model!.Entries), _foreign.Messages);
        foreach (ForeignMessage message in _foreign.Messages)
        {
            _cancellation.ThrowIfCancellationRequested();
            EntryModel? old = existing.GetValueOrDefault(message.Code);
            entries[message.Code] = ForeignEntry.Of(message, old, old?.Key ?? names.Key(message), old is null ? names.Aliases(message) : [], out IReadOnlyDictionary<string, string> arguments);
            _names.Add(message.Code, arguments);
        }

        return entries;
    }

    // An entry stays in the file that has it; a new one goes where its neighbours are. Other entries are the user's own.
    private IEnumerable<FileChange> CatalogChanges(Dictionary<string, EntryModel> entries)
    {
        var placed = new HashSet<string>(_files.SelectMany(file => file.Model!.Entries).Select(entry => entry.Code), StringComparer.Ordinal);
        Dictionary<string, int> sizes = _files.ToDictionary(file => file.Path, file => file.Model!.Entries.Count, StringComparer.Ordinal);
        ILookup<string, EntryModel> added = _foreign.Messages.Where(message => !placed.Contains(message.Code)).ToLookup(message => Place(message.Group, sizes), message => entries[message.Code], StringComparer.Ordinal);
        foreach (CatalogFile file in _files)
        {
            EntryModel[] kept = [.. file.Model!.Entries.Select(entry => entries.GetValueOrDefault(entry.Code) ?? entry)];
            if (added.Contains(file.Path) || !kept.SequenceEqual(file.Model.Entries))
            {
                yield return Write(file.Path, file.Model, kept.Concat(added[file.Path]));
            }
        }

        foreach (IGrouping<string, EntryModel> group in added.Where(group => Array.TrueForAll(_files, file => file.Path != group.Key)))
        {
            yield return Write(group.Key, new CatalogModel(_foreign.Name, _foreign.Namespace, _foreign.SourceLocale, null, default), group);
        }
    }

    private FileChange Write(string path, CatalogModel header, IEnumerable<EntryModel> entries)
    {
        string text = Text(header, entries);
        string before = Array.Find(_before, source => source.Path == path)?.Text ?? string.Empty;
        if (CommentTransfer.Keep(path, before, text, _cancellation) is not { } kept)
        {
            _lost.Add(new ExchangeFinding(path, 1, 1, CatalogSeverity.Error, "comments that can be kept", "some in places that cannot be written again", "Run errorcatalog fmt, or move them above entries or fields."));
            kept = text;
        }

        return new FileChange(path, kept);
    }

    private string Text(CatalogModel header, IEnumerable<EntryModel> entries)
    {
        EntryModel[] ordered = [.. entries.OrderBy(entry => entry.Number ?? int.MaxValue).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
        return CatalogFileWriter.Write(header with { Entries = new EquatableArray<EntryModel>(ordered) }, [_foreign.Comment]);
    }

    // The first file of the group that has room.
    private string Place(string? group, Dictionary<string, int> sizes)
    {
        string prefix = _folder.Length == 0 || _folder.EndsWith('/') ? _folder : _folder + "/";
        string name = group is null ? _foreign.Name : _foreign.Name + "-" + group;
        for (int number = 1; ; number++)
        {
            string path = number == 1 ? $"{prefix}{name}.errors.yaml" : string.Create(CultureInfo.InvariantCulture, $"{prefix}{name}-part-{number}.errors.yaml");
            int size = sizes.GetValueOrDefault(path);
            if (size < EntriesPerFile)
            {
                sizes[path] = size + 1;
                return path;
            }
        }
    }

    private static ForeignGap[] Gaps(CatalogModel catalog) => [.. CatalogVocabulary.RequiredEntryKeys
        .Select(field => new ForeignGap(field, [.. catalog.Entries.Where(entry => entry.Retired is null && entry.Missing.Contains(field)).Select(entry => entry.Key)]))
        .Where(gap => gap.Keys.Count > 0)];

    private CompiledCatalogs Compile(List<FileChange> changes)
    {
        IEnumerable<CatalogSource> kept = _before.Where(source => Array.Exists(_files, file => file.Path == source.Path) && changes.TrueForAll(change => change.Path != source.Path));
        return CatalogCompiler.Compile(kept.Concat(changes.Select(change => new CatalogSource(change.Path, change.Text!))), _cancellation);
    }
}
