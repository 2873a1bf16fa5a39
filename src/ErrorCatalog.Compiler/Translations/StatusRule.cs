namespace ErrorCatalog.Compiler;

/// <summary>The one rule that says how a translation stands; the generator, the tool, the site and imports all ask it.</summary>
public static class StatusRule
{
    /// <summary>The status of one text.</summary>
    /// <param name="source">The source text, or null when the catalog has none.</param>
    /// <param name="target">The translation, or null; blank counts as none.</param>
    /// <param name="isInvalid">True when the translation does not fit its entry.</param>
    /// <param name="isSameLanguage">True for another variety of the source language, such as en-GB of en, where a copy is a text.</param>
    /// <param name="rows">What lock files say about the text; more than one row after a merge. The order does not matter.</param>
    public static TranslationStatus Of(SourceUnit? source, string? target, bool isInvalid, bool isSameLanguage, IReadOnlyList<LockRow> rows)
    {
        if (source is null)
        {
            return TranslationStatus.Obsolete;
        }

        if (string.IsNullOrWhiteSpace(target))
        {
            // A text that YAML damaged is there, though nobody can read it.
            return isInvalid ? TranslationStatus.Invalid : TranslationStatus.Missing;
        }

        if (source is { HasWords: true, MayBeCopied: false } && !isSameLanguage && TranslationHash.AreSame(target!, source.Text))
        {
            return TranslationStatus.Untranslated;
        }

        if (isInvalid)
        {
            return TranslationStatus.Invalid;
        }

        return Best(source, target!, rows) switch
        {
            null => TranslationStatus.Unlocked,
            { } row when IsFor(row, source) => TranslationStatus.Current,
            { } row => row.TargetHash == TranslationHash.Of(target!) ? TranslationStatus.Stale : TranslationStatus.Touched,
        };
    }

    /// <summary>True for the statuses whose text readers see.</summary>
    /// <param name="status">The status.</param>
    public static bool IsShown(TranslationStatus status) =>
        status is TranslationStatus.Stale or TranslationStatus.Touched or TranslationStatus.Current or TranslationStatus.Unlocked;

    /// <summary>True for the statuses that need no work.</summary>
    /// <param name="status">The status.</param>
    public static bool IsDone(TranslationStatus status) =>
        status is TranslationStatus.Current or TranslationStatus.Touched or TranslationStatus.Unlocked or TranslationStatus.Inherited;

    /// <summary>
    /// The row that tells most about a text: one that was recorded for this very text, then one for this source. Git joins the
    /// rows of two branches, and only one of them belongs to the text that the merge kept.
    /// </summary>
    internal static LockRow? Best(SourceUnit source, string? target, IReadOnlyList<LockRow> rows)
    {
        if (rows.Count < 2)
        {
            return rows.Count == 0 ? null : rows[0];
        }

        string hash = target is null ? string.Empty : TranslationHash.Of(target);
        return rows
            .OrderByDescending(row => row.TargetHash == hash)
            .ThenByDescending(row => IsFor(row, source))
            .ThenBy(row => row.SourceHash, StringComparer.Ordinal)
            .ThenBy(row => row.TargetHash, StringComparer.Ordinal)
            .ThenBy(row => row.Placeholders, StringComparer.Ordinal)
            .First();
    }

    private static bool IsFor(LockRow row, SourceUnit source) => row.SourceHash == source.Hash && row.Placeholders == source.Placeholders;
}
