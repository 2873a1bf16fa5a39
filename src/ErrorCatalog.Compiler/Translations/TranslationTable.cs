namespace ErrorCatalog.Compiler;

/// <summary>Puts catalogs, locale files and lock files together to the status of every text.</summary>
public sealed class TranslationTable
{
    private readonly CatalogModel _catalog;
    private readonly Dictionary<string, EntryModel> _entries;
    private readonly SourceUnit[] _sources;
    private readonly HashSet<(string Key, string Field)> _byName;

    // For each text its place among the source texts, which are ordered by key.
    private readonly int[] _places;

    // Entries with errors are in no model, but their translations are not obsolete.
    private readonly HashSet<string> _declared;

    /// <summary>Prepares one catalog.</summary>
    /// <param name="catalog">The merged catalog.</param>
    /// <param name="order">Order of its keys, those of entries with errors included.</param>
    /// <param name="sources">Its source texts, where they are known already: every pattern is parsed for them.</param>
    public TranslationTable(CatalogModel catalog, CatalogOrder order, TranslationSources? sources = null)
    {
        _catalog = catalog ?? throw new ArgumentNullException(nameof(catalog));
        _entries = catalog.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        _declared = new HashSet<string>((order ?? throw new ArgumentNullException(nameof(order))).Keys, StringComparer.Ordinal);
        EquatableArray<SourceUnit> all = (sources ?? TranslationSources.Of(catalog)).Units;
        ILookup<string, int> units = Enumerable.Range(0, all.Count).ToLookup(i => all[i].Key, StringComparer.Ordinal);
        _places = order.Keys.Concat(_entries.Keys.Where(key => !_declared.Contains(key)).OrderBy(key => key, StringComparer.Ordinal)).SelectMany(key => units[key]).ToArray();
        _sources = _places.Select(i => all[i]).ToArray();
        _byName = new HashSet<(string Key, string Field)>(_sources.Select(unit => (unit.Key, unit.Field)));
    }

    /// <summary>The texts that are to be translated, in the order of the catalog's files.</summary>
    public IReadOnlyList<SourceUnit> Sources => _sources;

    /// <summary>The status of every text in one language.</summary>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="files">Locale files of this catalog and language, ordered by path.</param>
    /// <param name="fitting">Which of their texts fit, from <see cref="LocaleLinker.Union"/> or <see cref="LocaleLinker.Merge"/>.</param>
    /// <param name="locks">Lock files of this catalog and language; of others nothing is taken.</param>
    /// <param name="others">Fitting texts of the other languages of the catalog, from which this one may inherit; null for none.</param>
    public LocaleTranslations Build(string locale, IReadOnlyList<LocaleFile> files, LocaleModel fitting, IEnumerable<LockFile> locks, IEnumerable<LocaleModel>? others = null)
    {
        LockFile[] own = locks.Where(file => file.Catalog == _catalog.Name && file.Locale == locale).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        WrittenTexts written = new(files);
        LocaleStatus status = new(locale, _catalog.SourceLocale, written, fitting, own, LocaleStatus.Parents(locale, others ?? []));
        return Build(locale, written, status.Of(_sources), files.Select(file => file.Path), own);
    }

    /// <summary>As above, of texts that are judged already, in the order of the source texts.</summary>
    internal LocaleTranslations Build(LanguageTexts language, IReadOnlyList<TranslationState> states) =>
        Build(language.Locale, language.Status.Written, _places.Select(i => states[i]), language.Files.Select(file => file.File.Path), language.Locks.ToArray());

    private LocaleTranslations Build(string locale, WrittenTexts written, IEnumerable<TranslationState> states, IEnumerable<string> paths, LockFile[] own)
    {
        List<TranslationUnit> units = new(_sources.Length);
        foreach (TranslationState state in states)
        {
            SourceUnit source = state.Source;
            units.Add(new TranslationUnit(_catalog.Name, locale, source.Key, source.Field, state.Status)
            {
                Source = source,
                Target = state.Target,
                Entry = _entries[source.Key],
                Range = written.TryGet(source.Key, source.Field, out _) ? written.Place(source.Key, source.Field) : null,
                Lock = state.Lock,
            });
        }

        units.AddRange(Obsolete(locale, written));
        return new LocaleTranslations(
            _catalog.Name,
            locale,
            new EquatableArray<TranslationUnit>(units.ToArray()),
            new EquatableArray<string>(paths.ToArray()),
            new EquatableArray<LockFile>(own));
    }

    private IEnumerable<TranslationUnit> Obsolete(string locale, WrittenTexts written) => written.All()
        .Where(text => !_byName.Contains((text.Key, text.Field)) && (_entries.ContainsKey(text.Key) || !_declared.Contains(text.Key)))
        .Select(text => new TranslationUnit(_catalog.Name, locale, text.Key, text.Field, StatusRule.Of(null, text.Text, false, false, []))
        {
            Target = text.Text,
            Range = written.Place(text.Key, text.Field),
        })
        .OrderBy(unit => unit.Range?.Path, StringComparer.Ordinal)
        .ThenBy(unit => unit.Range?.Start ?? 0);
}
