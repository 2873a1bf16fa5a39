namespace ErrorCatalog.Compiler;

/// <summary>How many texts have which status.</summary>
/// <param name="Missing">No text.</param>
/// <param name="Inherited">No text of their own, but one of a parent language.</param>
/// <param name="Untranslated">Copies of the source text.</param>
/// <param name="Invalid">Texts that do not fit.</param>
/// <param name="Stale">Texts whose source changed since.</param>
/// <param name="Touched">Texts changed after their source, not recorded yet.</param>
/// <param name="Current">Texts for the source as it is.</param>
/// <param name="Unlocked">Texts that were never recorded.</param>
/// <param name="Obsolete">Texts that the catalog has no place for; not part of <see cref="Total"/>.</param>
public sealed record TranslationCounts(
    int Missing,
    int Inherited,
    int Untranslated,
    int Invalid,
    int Stale,
    int Touched,
    int Current,
    int Unlocked,
    int Obsolete)
{
    /// <summary>Texts of the catalog.</summary>
    public int Total => Missing + Inherited + Untranslated + Invalid + Stale + Touched + Current + Unlocked;

    /// <summary>Texts that need no work, see <see cref="StatusRule.IsDone"/>.</summary>
    public int Done => Inherited + Touched + Current + Unlocked;

    /// <summary>Texts that readers see in this language or a parent of it.</summary>
    public int Shown => Done + Stale;

    /// <summary>Share of texts that need no work, in percent from 0 to 100, rounded down to one decimal so that 100 means all.</summary>
    public double Percent => Total == 0 ? 100 : Math.Floor(Done * 1000.0 / Total) / 10;

    /// <summary>Counts the units.</summary>
    /// <param name="units">Texts of one or several languages.</param>
    public static TranslationCounts Of(IEnumerable<TranslationUnit> units)
    {
        int[] counts = new int[(int)TranslationStatus.Obsolete + 1];
        foreach (TranslationUnit unit in units)
        {
            counts[(int)unit.Status]++;
        }

        return new TranslationCounts(
            counts[(int)TranslationStatus.Missing],
            counts[(int)TranslationStatus.Inherited],
            counts[(int)TranslationStatus.Untranslated],
            counts[(int)TranslationStatus.Invalid],
            counts[(int)TranslationStatus.Stale],
            counts[(int)TranslationStatus.Touched],
            counts[(int)TranslationStatus.Current],
            counts[(int)TranslationStatus.Unlocked],
            counts[(int)TranslationStatus.Obsolete]);
    }
}
