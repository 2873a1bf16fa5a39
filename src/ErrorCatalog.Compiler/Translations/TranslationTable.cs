using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Puts catalogs, locale files and lock files together to the status of every text.</summary>
public sealed class TranslationTable
{
    private readonly CatalogModel _catalog;
    private readonly Dictionary<string, EntryModel> _entries;
    private readonly SourceUnit[] _sources;
    private readonly Dictionary<(string Key, string Field), SourceUnit> _byName = [];

    // Entries with errors are in no model, but their translations are not obsolete.
    private readonly HashSet<string> _declared;

    /// <summary>Prepares one catalog.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="order">Order of its keys, those of entries with errors included.</param>
    public TranslationTable(CatalogModel catalog, CatalogOrder order)
    {
        _catalog = catalog ?? throw new ArgumentNullException(nameof(catalog));
        _entries = catalog.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        _declared = new HashSet<string>((order ?? throw new ArgumentNullException(nameof(order))).Keys, StringComparer.Ordinal);
        ILookup<string, SourceUnit> units = SourceUnits.Of(catalog).ToLookup(unit => unit.Key, StringComparer.Ordinal);
        _sources = order.Keys.Concat(_entries.Keys.Where(key => !_declared.Contains(key)).OrderBy(key => key, StringComparer.Ordinal)).SelectMany(key => units[key]).ToArray();
        foreach (SourceUnit unit in _sources)
        {
            _byName.Add((unit.Key, unit.Field), unit);
        }
    }

    /// <summary>The texts that are to be translated, in the order of the catalog's files.</summary>
    public IReadOnlyList<SourceUnit> Sources => _sources;

    /// <summary>The status of every text in one language.</summary>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="files">Locale files of this catalog and language, ordered by path.</param>
    /// <param name="fitting">Which of their texts fit, from <see cref="LocaleLinker.Merge"/>.</param>
    /// <param name="locks">Lock files of this catalog and language; of others nothing is taken.</param>
    public LocaleTranslations Build(string locale, IReadOnlyList<LocaleFile> files, LocaleModel fitting, IEnumerable<LockFile> locks)
    {
        LockFile[] own = locks.Where(file => file.Catalog == _catalog.Name && file.Locale == locale).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        ILookup<string, LockRow> rows = own.SelectMany(file => file.Rows).ToLookup(row => row.Id, StringComparer.Ordinal);
        Dictionary<(string Key, string Field), WrittenText> written = WrittenText.Index(files);
        HashSet<(string Key, string Field)> good = new(fitting.Entries.SelectMany(text => SourceUnits.Texts(text).Select(item => (text.Key, item.Field))));
        HashSet<string> broken = new(files.SelectMany(file => file.BrokenKeys), StringComparer.Ordinal);
        bool isSameLanguage = IsSameLanguage(locale);
        List<TranslationUnit> units = new(_sources.Length);
        foreach (SourceUnit source in _sources)
        {
            WrittenText? text = written.TryGetValue((source.Key, source.Field), out WrittenText? found) ? found : null;
            LockRow[] known = rows[source.Id].ToArray();
            bool isInvalid = text is null ? broken.Contains(source.Key) : !good.Contains((source.Key, source.Field));
            units.Add(new TranslationUnit(
                _catalog.Name,
                locale,
                source.Key,
                source.Field,
                StatusRule.Of(source, text?.Text, isInvalid, isSameLanguage, known))
            {
                Source = source,
                Target = text?.Text,
                Entry = _entries[source.Key],
                Range = text?.Range,
                Lock = StatusRule.Best(source, text?.Text is { } value && known.Length > 1 ? TranslationHash.Of(value) : string.Empty, known),
            });
        }

        units.AddRange(Obsolete(locale, written.Values));
        return new LocaleTranslations(
            _catalog.Name,
            locale,
            new EquatableArray<TranslationUnit>(units.ToArray()),
            new EquatableArray<string>(files.Select(file => file.Path).ToArray()),
            new EquatableArray<LockFile>(own));
    }

    /// <summary>Marks what a language takes from its parents: es-MX holds differences from es only.</summary>
    /// <param name="locales">All languages of this catalog.</param>
    public IReadOnlyList<LocaleTranslations> Inherit(IReadOnlyList<LocaleTranslations> locales)
    {
        Dictionary<string, LocaleTranslations> byTag = locales.ToDictionary(locale => locale.Locale, StringComparer.Ordinal);
        return locales.Select(locale => Inherit(locale, byTag)).ToArray();
    }

    private LocaleTranslations Inherit(LocaleTranslations locale, Dictionary<string, LocaleTranslations> byTag)
    {
        string[] parents = LocaleFallback.Chain(locale.Locale).Skip(1).ToArray();
        if (!parents.Any(parent => parent == _catalog.SourceLocale || byTag.ContainsKey(parent)))
        {
            return locale;
        }

        bool hasSource = parents.Contains(_catalog.SourceLocale);
        HashSet<string> shown = new(
            parents.Where(byTag.ContainsKey).SelectMany(parent => byTag[parent].Units).Where(unit => StatusRule.IsShown(unit.Status)).Select(unit => unit.Id),
            StringComparer.Ordinal);
        return locale with
        {
            Units = new EquatableArray<TranslationUnit>(locale.Units
                .Select(unit => unit.Status == TranslationStatus.Missing && (hasSource || shown.Contains(unit.Id)) ? unit with { Status = TranslationStatus.Inherited } : unit)
                .ToArray()),
        };
    }

    private IEnumerable<TranslationUnit> Obsolete(string locale, IEnumerable<WrittenText> written) => written
        .Where(text => !_byName.ContainsKey((text.Key, text.Field)) && (_entries.ContainsKey(text.Key) || !_declared.Contains(text.Key)))
        .Select(text => new TranslationUnit(_catalog.Name, locale, text.Key, text.Field, StatusRule.Of(null, text.Text, false, false, []))
        {
            Target = text.Text,
            Range = text.Range,
        });

    private bool IsSameLanguage(string locale) => Language(locale) == Language(_catalog.SourceLocale);

    private static string Language(string locale)
    {
        int dash = locale.IndexOf('-');
        return dash < 0 ? locale : locale.Substring(0, dash);
    }
}
