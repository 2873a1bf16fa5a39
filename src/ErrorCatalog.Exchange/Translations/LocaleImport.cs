using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange;

/// <summary>The import into one catalog and language.</summary>
internal sealed class LocaleImport
{
    private const string SuggestionHeading = "# Texts that an import did not take. Nothing reads this file: copy what is right into the locale file, then delete it here.";

    private readonly CompiledCatalogs _compiled;
    private readonly CatalogModel _catalog;
    private readonly string _locale;
    private readonly LocaleTranslations _before;
    private readonly Dictionary<string, TranslationUnit> _units;
    private readonly Func<string, string?> _content;
    private readonly string _path;
    private readonly LocaleDocument? _document;
    private readonly List<(ExchangeUnit Unit, string Path)> _given = [];
    private readonly Dictionary<string, (int Line, string Path)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LockRow> _stamps = new(StringComparer.Ordinal);
    private readonly List<ImportedText> _texts = [];

    public LocaleImport(CompiledCatalogs compiled, CatalogModel catalog, string locale, Func<string, string?> content, string folder)
    {
        _compiled = compiled;
        _catalog = catalog;
        _locale = locale;
        _content = content;
        _before = TranslationLookup.Of(compiled, catalog, locale);
        _units = _before.Units.Where(unit => unit.Source is not null).ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        _path = _before.Files.Count > 0
            ? _before.Files[0]
            : TranslationPaths.LocaleFile(TranslationPaths.HomeOf(compiled.LocaleFiles, catalog.Name, folder), locale, catalog.Name);
        _document = LocaleDocument.Read(_path, content(_path) ?? string.Empty, out EquatableArray<CatalogDiagnostic> diagnostics);
        Diagnostics = diagnostics;
    }

    /// <summary>Why the locale file cannot be written again without losing something.</summary>
    public IReadOnlyList<CatalogDiagnostic> Diagnostics { get; }

    public IReadOnlyList<ImportedText> Texts => _texts;

    public void Add(ExchangeDocument document, string path, ExchangeFindings findings)
    {
        foreach (ExchangeUnit unit in document.Units)
        {
            if (_seen.TryGetValue(unit.Id, out (int Line, string Path) first))
            {
                findings.Error(unit.Line, unit.Column, "each text in one of the files", $"{ExchangeFindings.Quote(unit.Id)} again, first in {first.Path} on line {first.Line}", "Import one of the two files.");
                continue;
            }

            _seen.Add(unit.Id, (unit.Line, path));
            _given.Add((unit, path));
            if (!_units.ContainsKey(unit.Id))
            {
                findings.Warning(unit.Line, unit.Column, $"a text of the catalog {_catalog.Name}", ExchangeFindings.Quote(unit.Id), "It was removed or renamed since the export, and is left out.");
            }
        }
    }

    /// <summary>The files that change. To be called once, after all files were added without errors.</summary>
    public IEnumerable<FileChange> Finish()
    {
        Dictionary<string, ImportOutcome> outcomes = [];
        foreach ((ExchangeUnit unit, _) in _given)
        {
            outcomes[unit.Id] = Weigh(unit);
        }

        RefuseInvalid(outcomes);
        foreach ((ExchangeUnit unit, string path) in _given)
        {
            bool isStale = _stamps.TryGetValue(unit.Id, out LockRow? row) && row.SourceHash != _units[unit.Id].Source!.Hash;
            _texts.Add(new ImportedText(_catalog.Name, _locale, unit.Id, outcomes[unit.Id], unit.Target, isStale, path, unit.Line, unit.Column));
        }

        return [.. LocaleChanges(), .. LockChanges(), .. SuggestionChanges()];
    }

    private ImportOutcome Weigh(ExchangeUnit unit)
    {
        if (!_units.TryGetValue(unit.Id, out TranslationUnit? known))
        {
            return ImportOutcome.Unknown;
        }

        SourceUnit source = known.Source!;
        string from = unit.Source.Length > 0 ? unit.Source : source.Text;
        if (string.IsNullOrWhiteSpace(unit.Target) || (IsSame(unit.Target, from) && source is { HasWords: true, MayBeCopied: false }))
        {
            return ImportOutcome.Untranslated;
        }

        bool isSame = known.Target is not null && IsSame(known.Target, unit.Target);
        bool isLate = TranslationHash.Of(from) != source.Hash;
        ExchangeState before = TranslationExport.StateOf(known);
        if (isSame)
        {
            // A text that went out for review and comes back done was looked at; one that was never recorded tells its source now.
            bool tells = unit.State == ExchangeState.Translated && (before == ExchangeState.NeedsReview ? !isLate : isLate && known.Status == TranslationStatus.Unlocked);
            return tells ? Stamp(known, from, unit.Target, ImportOutcome.Confirmed) : ImportOutcome.Unchanged;
        }

        if (unit.State != ExchangeState.Translated)
        {
            return ImportOutcome.SuggestedForReview;
        }

        return isLate && known.Status is TranslationStatus.Current or TranslationStatus.Touched
            ? ImportOutcome.SuggestedLate
            : Stamp(known, from, unit.Target, ImportOutcome.Taken);
    }

    private ImportOutcome Stamp(TranslationUnit unit, string from, string target, ImportOutcome outcome)
    {
        _stamps[unit.Id] = LockUpdate.Stamp(unit.Source!, unit.Entry!, from, target);
        _document!.Set(unit.Key, unit.Field, target);
        return outcome;
    }

    // The rule that says what fits is asked about the file as it would be; what does not fit is taken back.
    private void RefuseInvalid(Dictionary<string, ImportOutcome> outcomes)
    {
        if (_stamps.Count == 0)
        {
            return;
        }

        LocaleTranslations after = TranslationLookup.With(_compiled, _catalog, _locale, _path, Written());
        foreach (TranslationUnit unit in after.Units.Where(unit => unit.Status == TranslationStatus.Invalid && _stamps.ContainsKey(unit.Id)))
        {
            _stamps.Remove(unit.Id);
            _document!.Set(unit.Key, unit.Field, _units[unit.Id].Target);
            outcomes[unit.Id] = outcomes[unit.Id] == ImportOutcome.Confirmed ? ImportOutcome.Unchanged : ImportOutcome.SuggestedInvalid;
        }
    }

    private string Written() => _document!.ToText(_catalog, TranslationLookup.Order(_compiled, _catalog));

    private static bool IsSame(string left, string right) => TranslationHash.Normalize(left) == TranslationHash.Normalize(right);

    private IEnumerable<FileChange> LocaleChanges() =>
        _texts.Exists(text => text.Outcome == ImportOutcome.Taken) ? [new FileChange(_path, Written())] : [];

    private IEnumerable<FileChange> LockChanges()
    {
        if (_stamps.Count == 0)
        {
            return [];
        }

        string path = TranslationPaths.LockFile(_path);
        string text = LockFileWriter.Write(LockUpdate.Rows(_before, _stamps.Values));
        return text == _content(path) ? [] : [new FileChange(path, text)];
    }

    // Suggestions that are now texts go; new ones take the place of those for the same text.
    private IEnumerable<FileChange> SuggestionChanges()
    {
        string path = SuggestionPaths.Of(_path);
        string? old = _content(path);
        LocaleDocument document = LocaleDocument.Read(path, old ?? string.Empty, out _) ?? LocaleDocument.Read(path, string.Empty, out _)!;
        bool hasChanged = false;
        foreach (ImportedText text in _texts.Where(text => text.Outcome != ImportOutcome.Unknown))
        {
            TranslationUnit unit = _units[text.Id];
            string? there = document.Get(unit.Key, unit.Field);
            bool isSettled = there is not null && text.Outcome is ImportOutcome.Taken or ImportOutcome.Confirmed;
            string? suggestion = text.IsSuggestion ? text.Text : isSettled ? null : there;
            if (suggestion != there)
            {
                document.Set(unit.Key, unit.Field, suggestion);
                hasChanged = true;
            }
        }

        if (!hasChanged)
        {
            return [];
        }

        document.SetHeader([SuggestionHeading]);
        bool isEmpty = _units.Values.All(unit => document.Get(unit.Key, unit.Field) is null);
        return isEmpty && old is null ? [] : [new FileChange(path, isEmpty ? null : document.ToText(_catalog, TranslationLookup.Order(_compiled, _catalog)))];
    }
}
