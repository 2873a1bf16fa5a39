namespace ErrorCatalog.Compiler;

/// <summary>What lock files say next. Only what was really translated is recorded, whatever part of the work a run covers.</summary>
public static class LockUpdate
{
    /// <summary>
    /// The rows after a sync of one language: new, touched and copied texts are recorded with the source as it is; stale and
    /// invalid ones keep their row, so that they stay what they are; texts that are gone keep theirs, because translation
    /// platforms drop and restore texts; only obsolete ones lose it.
    /// </summary>
    /// <param name="translations">The status of every text of the language.</param>
    public static IReadOnlyList<LockRow> Rows(LocaleTranslations translations)
    {
        List<LockRow> rows = [];
        foreach (TranslationUnit unit in translations.Units)
        {
            if (Next(unit) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The rows after single texts of one language were recorded: every other text keeps the row that it has, or has none.</summary>
    /// <param name="translations">The status of every text of the language.</param>
    /// <param name="stamps">The new rows, each with an id of its own.</param>
    public static IReadOnlyList<LockRow> Rows(LocaleTranslations translations, IReadOnlyCollection<LockRow> stamps)
    {
        HashSet<string> done = new(stamps.Select(row => row.Id), StringComparer.Ordinal);
        List<LockRow> rows = [.. stamps];
        foreach (LockRow row in translations.Units.Select(unit => unit.Lock).OfType<LockRow>().Concat(translations.Locks.SelectMany(file => file.Rows)))
        {
            if (done.Add(row.Id))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The row that records a text as a translation of the source as it is.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="target">The translation.</param>
    public static LockRow Stamp(SourceUnit source, string target) =>
        Stamp(source, source.Text, target, source.Placeholders);

    /// <summary>
    /// The row that records a text as a translation of another source text, as exchange files carry it: work that comes back
    /// after the source changed is then stale, as it should be.
    /// </summary>
    /// <param name="source">The source text of today.</param>
    /// <param name="entry">Its entry; its parameters type the placeholders of <paramref name="translatedFrom"/>.</param>
    /// <param name="translatedFrom">The source text that the translator saw.</param>
    /// <param name="target">The translation.</param>
    public static LockRow Stamp(SourceUnit source, EntryModel entry, string translatedFrom, string target) => Stamp(
        source,
        translatedFrom,
        target,
        source.IsPattern ? PlaceholderSet.Of(translatedFrom, entry.Parameters) : PlaceholderSet.None);

    private static LockRow Stamp(SourceUnit source, string translatedFrom, string target, string placeholders) =>
        new(source.Id, TranslationHash.Of(translatedFrom), TranslationHash.Of(target), placeholders);

    private static LockRow? Next(TranslationUnit unit) => unit.Status switch
    {
        TranslationStatus.Obsolete => null,
        TranslationStatus.Current or TranslationStatus.Touched or TranslationStatus.Unlocked => Stamp(unit.Source!, unit.Target!),

        // A copy of the source is recorded too: when the source changes, the copy is stale and no translation.
        TranslationStatus.Untranslated => Stamp(unit.Source!, unit.Target!),
        _ => unit.Lock,
    };
}
