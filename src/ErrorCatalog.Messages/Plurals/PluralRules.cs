namespace ErrorCatalog.Messages;

/// <summary>The plural rules of Unicode CLDR 48 for all its locales, without any help from the platform.</summary>
public static class PluralRules
{
    private static readonly Lazy<Dictionary<string, PluralRuleSet>> _cardinal = new(() => Index(CldrPluralData.Cardinal));
    private static readonly Lazy<Dictionary<string, PluralRuleSet>> _ordinal = new(() => Index(CldrPluralData.Ordinal));
    private static readonly PluralRuleSet _root = PluralRuleSet.Parse(string.Empty);

    /// <summary>The CLDR release that the rules come from.</summary>
    public static string CldrVersion => CldrPluralData.Version;

    /// <summary>The category of a number.</summary>
    /// <param name="locale">The language of the text, as a tag such as <c>pt-PT</c>; an unknown one has only <see cref="PluralCategory.Other"/>.</param>
    /// <param name="kind">Amount or rank.</param>
    /// <param name="operands">The number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is null.</exception>
    public static PluralCategory Select(string locale, PluralKind kind, in PluralOperands operands) => Find(locale, kind).Select(operands);

    /// <summary>The categories that the language has, in CLDR's order; <see cref="PluralCategory.Other"/> is last and always there.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="kind">Amount or rank.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is null.</exception>
    public static IReadOnlyList<PluralCategory> Categories(string locale, PluralKind kind) => Find(locale, kind).Categories;

    /// <summary>
    /// The categories that whole numbers from 0 to 199,999 reach: those that a translation must have. Leaves out what is for
    /// fractions or millions only, such as <c>many</c> in Czech and in Spanish.
    /// </summary>
    /// <param name="locale">The language.</param>
    /// <param name="kind">Amount or rank.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is null.</exception>
    public static IReadOnlyList<PluralCategory> ReachableCategories(string locale, PluralKind kind) => Find(locale, kind).Reachable;

    /// <summary>True when CLDR has cardinal rules for the language of the tag.</summary>
    /// <param name="locale">The language.</param>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is null.</exception>
    public static bool IsKnownLocale(string locale) => TryFind(locale, _cardinal.Value, out _);

    internal static PluralRuleSet Find(string locale, PluralKind kind) =>
        TryFind(locale, kind == PluralKind.Cardinal ? _cardinal.Value : _ordinal.Value, out PluralRuleSet rules) ? rules : _root;

    private static bool TryFind(string locale, Dictionary<string, PluralRuleSet> table, out PluralRuleSet rules)
    {
        if (locale is null)
        {
            throw new ArgumentNullException(nameof(locale));
        }

        if (table.TryGetValue(locale, out rules!))
        {
            return true;
        }

        // Plain truncation: CLDR's own parents do not apply to plurals (parentLocales, component "plurals", is empty).
        string tag = LocaleTag.TryNormalize(locale, out string canonical) ? canonical : string.Empty;
        for (; tag.Length > 0; tag = LocaleTag.Truncate(tag))
        {
            if (table.TryGetValue(tag, out rules!))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, PluralRuleSet> Index(string[] rows)
    {
        Dictionary<string, PluralRuleSet> table = new(StringComparer.Ordinal);
        foreach (string row in rows)
        {
            int bar = row.IndexOf('|');
            PluralRuleSet rules = PluralRuleSet.Parse(row.Substring(bar + 1));
            foreach (string locale in row.Substring(0, bar).Split(' '))
            {
                table.Add(locale, rules);
            }
        }

        return table;
    }
}
