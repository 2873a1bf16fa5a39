using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Translations;

/// <summary>Which outdated translations become current again without a change of their text.</summary>
/// <param name="Changes">The lock files that change, ordered by path (ordinal); none when a text is refused.</param>
/// <param name="Accepted">The translations, in the order of the catalog.</param>
/// <param name="Refused">Translations whose source text has other placeholders now: that is no minor change.</param>
internal sealed record AcceptPlan(IReadOnlyList<FileChange> Changes, IReadOnlyList<TranslationUnit> Accepted, IReadOnlyList<TranslationUnit> Refused)
{
    /// <summary>Finds the texts that are named.</summary>
    /// <param name="folder">The catalogs.</param>
    /// <param name="names"><c>KEY</c> or <c>KEY.FIELD</c>.</param>
    /// <exception cref="ProblemException">The catalogs have no such text.</exception>
    public static AcceptPlan Of(TranslationFolder folder, IReadOnlyList<string> names)
    {
        SourceUnit[] sources = [.. folder.Compiled.Catalogs.SelectMany(catalog => SourceUnits.Of(catalog))];
        HashSet<string> wanted = [.. names.SelectMany(name => Ids(name, sources))];
        List<TranslationUnit> accepted = [];
        List<TranslationUnit> refused = [];
        List<FileChange> changes = [];
        foreach (LocaleTranslations language in folder.Translations)
        {
            TranslationUnit[] stale = [.. language.Units.Where(unit => unit.Status == TranslationStatus.Stale && wanted.Contains(unit.Id))];
            refused.AddRange(language.Units.Where(unit => wanted.Contains(unit.Id) && HasOtherPlaceholders(unit)));
            accepted.AddRange(stale);
            if (stale.Length > 0)
            {
                IReadOnlyList<LockRow> rows = LockUpdate.Rows(language, [.. stale.Select(unit => LockUpdate.Stamp(unit.Source!, unit.Target!))]);
                changes.Add(new FileChange(TranslationPaths.LockFile(language.Files[0]), LockFileWriter.Write(rows)));
            }
        }

        return refused.Count > 0
            ? new AcceptPlan([], [], refused)
            : new AcceptPlan([.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)], accepted, []);
    }

    // A translation that lacks a new placeholder is invalid rather than stale.
    private static bool HasOtherPlaceholders(TranslationUnit unit) =>
        unit.Status is TranslationStatus.Stale or TranslationStatus.Invalid && unit.Lock is { } row && row.Placeholders != unit.Source!.Placeholders;

    private static string[] Ids(string name, SourceUnit[] sources)
    {
        string[] ids = UnitId.TryParse(name, out string key, out string? field)
            ? [.. sources.Where(unit => unit.Key == key && (field is null || unit.Field == field)).Select(unit => unit.Id)]
            : [];
        if (ids.Length > 0)
        {
            return ids;
        }

        IEnumerable<string> known = sources.Any(unit => unit.Key == key) ? sources.Where(unit => unit.Key == key).Select(unit => unit.Id) : sources.Select(unit => unit.Key).Distinct();
        throw ErrorcatalogErrors.KeyUnknown(name, EntryLookup.Nearest(known, name) ?? "none").ToException();
    }
}
