using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Merges the translations of one language into its locale and lock file.</summary>
internal sealed class ForeignLanguageMerge
{
    private readonly CatalogModel _catalog;
    private readonly CatalogOrder _order;
    private readonly IReadOnlyDictionary<string, EntryModel> _entries;
    private readonly IReadOnlyDictionary<string, SourceUnit> _sources;
    private readonly ForeignLanguage _language;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _names;
    private readonly LocaleDocument? _document;
    private readonly Dictionary<string, LockRow> _rows = new(StringComparer.Ordinal);
    private readonly (string Path, string? Text) _localeFile;
    private readonly (string Path, string? Text) _lockFile;

    public ForeignLanguageMerge(ForeignTarget target, ForeignLanguage language, string folder, Func<string, string?> content)
    {
        _catalog = target.Catalog;
        _order = target.Order;
        _entries = target.Entries;
        _sources = target.Sources;
        _language = language;
        _names = target.Names;
        string path = TranslationPaths.LocaleFile(folder, language.Locale, _catalog.Name);
        _localeFile = (path, content(path));
        _lockFile = (TranslationPaths.LockFile(path), content(TranslationPaths.LockFile(path)));
        _document = LocaleDocument.Read(path, _localeFile.Text ?? string.Empty, out EquatableArray<CatalogDiagnostic> diagnostics);
        Diagnostics = diagnostics;
        foreach (LockRow row in LockFileParser.Parse(_lockFile.Path, _lockFile.Text ?? string.Empty).Rows)
        {
            _rows.TryAdd(row.Id, row);
        }
    }

    /// <summary>Why the locale file cannot be written again without losing something.</summary>
    public IReadOnlyList<CatalogDiagnostic> Diagnostics { get; }

    public ForeignLanguageSummary Apply(IReadOnlyList<ForeignMessage> messages)
    {
        ForeignTranslation[] matched = [.. _language.Texts.Where(text => _names.ContainsKey(text.Code) && _sources.ContainsKey(UnitId.Of(_entries[text.Code].Key, text.Field)))];
        foreach (ForeignTranslation text in matched)
        {
            Set(_entries[text.Code], text);
        }

        return new ForeignLanguageSummary(
            _language.Locale,
            _language.Texts.Count,
            matched.Length,
            messages.Count - matched.Select(text => text.Code).Distinct(StringComparer.Ordinal).Count(),
            matched.Count(text => text.OldSource is not null),
            _language.Texts.Count - matched.Length);
    }

    public IEnumerable<FileChange> Changes()
    {
        string locale = _document!.ToText(_catalog, _order);
        if (locale != _localeFile.Text)
        {
            yield return new FileChange(_localeFile.Path, locale);
        }

        string rows = LockFileWriter.Write(_rows.Values);
        if (rows != _lockFile.Text)
        {
            yield return new FileChange(_lockFile.Path, rows);
        }
    }

    // A text that is there already says nothing new: what was recorded about it, its source above all, stays.
    private void Set(EntryModel entry, ForeignTranslation text)
    {
        SourceUnit source = _sources[UnitId.Of(entry.Key, text.Field)];
        string pattern = text.Text.ToPattern(NamesFor(text, entry));
        string? before = _document!.Get(entry.Key, text.Field);
        bool isKnown = before is not null && TranslationHash.Of(before) == TranslationHash.Of(pattern);
        if (isKnown && _rows.ContainsKey(source.Id))
        {
            return;
        }

        bool isNewer = before is not null && text.OldSource is not null && _rows.TryGetValue(source.Id, out LockRow? row) && row.SourceHash == source.Hash;
        if (!isNewer)
        {
            _document.Set(entry.Key, text.Field, pattern);
            _rows[source.Id] = LockUpdate.Stamp(source, entry, text.OldSource ?? source.Text, pattern);
        }
    }

    // An argument that the message never had keeps a name that no parameter has, so that it is found and not shown.
    private Dictionary<string, string> NamesFor(ForeignTranslation text, EntryModel entry)
    {
        var names = new Dictionary<string, string>(_names[text.Code], StringComparer.Ordinal);
        foreach (string id in text.Text.Ids)
        {
            names.TryAdd(id, ForeignText.Position(id) is null ? ForeignNames.Parameter(id, entry.Key, names.Values) : "argument" + id);
        }

        return names;
    }
}
