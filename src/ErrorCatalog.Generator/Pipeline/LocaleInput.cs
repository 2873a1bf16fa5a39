using System.Collections.Immutable;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the judgement of one language of one catalog depends on.</summary>
/// <param name="Sources">The source texts.</param>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Files">The locale files, ordered by path.</param>
/// <param name="Locks">The lock files, ordered by path.</param>
/// <param name="Parents">Fitting texts of the languages that this one may inherit from.</param>
internal sealed record LocaleInput(
    TranslationSources Sources,
    string Locale,
    EquatableArray<CheckedLocale> Files,
    EquatableArray<LockFile> Locks,
    EquatableArray<LocaleModel> Parents)
{
    /// <summary>One item per catalog and language. Only puts together what belongs together, so that an edit of one language judges no other again.</summary>
    public static IEnumerable<LocaleInput> Group(ImmutableArray<TranslationSources> catalogs, ImmutableArray<CheckedLocale> files, ImmutableArray<LockFile> locks)
    {
        ILookup<(string, string), LockFile> locksOf = locks.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(file => (file.Catalog, file.Locale));
        foreach (TranslationSources sources in catalogs)
        {
            CheckedLocale[][] languages = files
                .Where(file => file.File.Catalog == sources.Catalog)
                .OrderBy(file => file.File.Path, StringComparer.Ordinal)
                .GroupBy(file => file.File.Locale, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.ToArray())
                .ToArray();
            foreach (CheckedLocale[] language in languages)
            {
                string locale = language[0].File.Locale;
                yield return new LocaleInput(
                    sources,
                    locale,
                    new EquatableArray<CheckedLocale>(language),
                    new EquatableArray<LockFile>(locksOf[(sources.Catalog, locale)]),
                    new EquatableArray<LocaleModel>(languages
                        .Where(other => LocaleLinker.InheritsFrom(locale, other[0].File.Locale))
                        .Select(other => LocaleLinker.Union(sources.Catalog, other[0].File.Locale, other))));
            }
        }
    }

    public LocaleOutcome Judge() => LocaleOutcome.Of(Sources, Locale, Files, Locks, Parents);
}
