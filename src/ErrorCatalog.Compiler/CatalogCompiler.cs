namespace ErrorCatalog.Compiler;

/// <summary>Compiles a whole set of sources at once, for the tool and the site; the generator runs the same steps one by one.</summary>
public static class CatalogCompiler
{
    private const int FewItems = 8;
    private const int MostThreads = 16;

    /// <summary>Compiles catalog and locale files. Never throws on content; order of <paramref name="sources"/> does not matter.</summary>
    /// <param name="sources">The files; those of the shape <c>locales/TAG/NAME.yaml</c> are translations, <c>locales/.state/TAG/NAME.tsv</c> lock files, <c>baseline/VERSION.json</c> baselines, all others catalogs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompiledCatalogs Compile(IEnumerable<CatalogSource> sources, CancellationToken cancellationToken = default)
    {
        CatalogSource[] ordered = sources
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .ThenBy(source => source.Text, StringComparer.Ordinal)
            .ToArray();
        LockFile[] locks = ordered.Where(source => LockFileParser.IsLockPath(source.Path)).Select(source => LockFileParser.Parse(source.Path, source.Text, cancellationToken)).ToArray();
        
        // Translations are most of the text, and each file is read for itself.
        LocaleFile[] localeFiles = Ordered(ordered.Where(source => LocaleFileParser.IsLocalePath(source.Path)), cancellationToken)
            .Select(source => LocaleFileParser.Parse(source.Path, source.Text, cancellationToken))
            .ToArray();
        CatalogFile[] files = Ordered(
                ordered.Where(source => !LocaleFileParser.IsLocalePath(source.Path) && !LockFileParser.IsLockPath(source.Path) && BaselinePaths.VersionOf(source.Path) is null),
                cancellationToken)
            .Select(source => CatalogFileParser.Parse(source.Path, source.Text, cancellationToken))
            .ToArray();
        EquatableArray<CatalogModel> catalogs = CatalogLinker.Merge(files.Where(file => file.Model is not null).Select(file => file.Model!));
        CatalogOrder[] orders = catalogs.Select(catalog => CatalogOrder.Of(catalog.Name, files)).ToArray();
        List<CatalogDiagnostic> findings =
        [
            .. files.SelectMany(file => file.Diagnostics),
            .. CatalogLinker.Check(files),
            .. LocaleLinker.CheckComplete(files, localeFiles.Select(file => (file.Catalog, file.Locale))),
            .. localeFiles.SelectMany(file => file.Diagnostics),
            .. locks.SelectMany(file => file.Diagnostics),
        ];
        List<LocaleModel> locales = [];
        List<LocaleTranslations> translations = [];
        LinkLocales(catalogs, orders, localeFiles, locks, locales, translations, findings, cancellationToken);
        findings.AddRange(ContractFindings.Check(files, catalogs, BaselineFileParser.ParseNewest(ordered, cancellationToken)));
        return new CompiledCatalogs(
            catalogs,
            new EquatableArray<LocaleModel>(locales.ToArray()),
            new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings)))
        {
            Translations = new EquatableArray<LocaleTranslations>(translations.ToArray()),
            Orders = new EquatableArray<CatalogOrder>(orders),
            Files = new EquatableArray<CatalogFile>(files),
            LocaleFiles = new EquatableArray<LocaleFile>(localeFiles),
            LockFiles = new EquatableArray<LockFile>(locks),
        };
    }

    private static void LinkLocales(
        EquatableArray<CatalogModel> catalogs,
        CatalogOrder[] orders,
        LocaleFile[] localeFiles,
        LockFile[] locks,
        List<LocaleModel> locales,
        List<LocaleTranslations> translations,
        List<CatalogDiagnostic> findings,
        CancellationToken cancellationToken)
    {
        findings.AddRange(LocaleLinker.CheckRepeats(localeFiles));
        findings.AddRange(localeFiles
            .Where(file => catalogs.All(catalog => catalog.Name != file.Catalog))
            .Select(file => LocaleLinker.UnknownCatalog(catalogs.Select(catalog => catalog.Name), file)));
        for (int i = 0; i < catalogs.Count; i++)
        {
            CatalogModel catalog = catalogs[i];
            TranslationFrame frame = TranslationFrame.Of(catalog);
            TranslationSources sources = TranslationSources.Of(catalog);
            TranslationTable table = new(catalog, orders[i], sources);

            // A file in the source language is what translation platforms start from; the inline texts count.
            CheckedLocale[][] languages = Ordered(
                    localeFiles
                        .Where(file => file.Catalog == catalog.Name && file.Locale.Length > 0 && file.Locale != catalog.SourceLocale)
                        .GroupBy(file => file.Locale, StringComparer.Ordinal)
                        .OrderBy(group => group.Key, StringComparer.Ordinal),
                    cancellationToken)
                .Select(group => group.Select(file => LocaleLinker.Check(frame, file, orders[i].Keys)).ToArray())
                .ToArray();
            LocaleModel[] fitting = languages.Select(files => LocaleLinker.Union(catalog.Name, files[0].File.Locale, files)).ToArray();
            var judged = Ordered(Enumerable.Range(0, languages.Length), cancellationToken).Select(i =>
            {
                LanguageTexts language = LanguageOf(catalog, languages[i], locks, fitting);
                List<TranslationState> states = [.. language.Status.Of(sources.Units)];
                return (Outcome: LocaleOutcome.Of(language, [JudgedTexts.Of(language, states)]), Table: table.Build(language, states));
            });
            foreach ((LocaleOutcome outcome, LocaleTranslations status) in judged)
            {
                findings.AddRange(outcome.Diagnostics);
                translations.Add(status);
                if (outcome.Texts.Entries.Count > 0)
                {
                    locales.Add(outcome.Texts);
                }
            }
        }
    }

    private static LanguageTexts LanguageOf(CatalogModel catalog, CheckedLocale[] files, LockFile[] locks, LocaleModel[] others)
    {
        string locale = files[0].File.Locale;
        return new LanguageTexts(
            catalog.Name,
            catalog.SourceLocale,
            locale,
            catalog.Complete.Contains(locale),
            new EquatableArray<CheckedLocale>(files),
            new EquatableArray<LockFile>(locks.Where(file => file.Catalog == catalog.Name && file.Locale == locale).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray()),
            new EquatableArray<LocaleModel>(others));
    }

    // On all processors, with the results in the order of the work: the outcome is the same on any number of them. A few files
    // are not worth the threads, and who compiles many small catalogs at once has used them already.
    private static ParallelQuery<T> Ordered<T>(IEnumerable<T> work, CancellationToken cancellationToken)
    {
        T[] items = work.ToArray();
        return items.AsParallel().AsOrdered().WithCancellation(cancellationToken).WithDegreeOfParallelism(items.Length < FewItems ? 1 : Math.Min(Environment.ProcessorCount, MostThreads));
    }
}
