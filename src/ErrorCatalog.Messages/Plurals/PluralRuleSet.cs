namespace ErrorCatalog.Messages;

/// <summary>The rules of one or more locales, read from their CLDR text when first asked for.</summary>
internal sealed class PluralRuleSet
{
    private const int ReachableLimit = 200_000;

    private readonly (PluralCategory Category, PluralRelation[][] Alternatives)[] _rules;
    private readonly Lazy<IReadOnlyList<PluralCategory>> _reachable;

    private PluralRuleSet((PluralCategory Category, PluralRelation[][] Alternatives)[] rules)
    {
        _rules = rules;
        Categories = [.. rules.Select(rule => rule.Category), PluralCategory.Other];
        _reachable = new Lazy<IReadOnlyList<PluralCategory>>(FindReachable);
    }

    /// <summary>Every category that has a rule, in CLDR's order, and <see cref="PluralCategory.Other"/> last.</summary>
    internal IReadOnlyList<PluralCategory> Categories { get; }

    /// <summary>The categories that whole numbers below 200,000 reach.</summary>
    internal IReadOnlyList<PluralCategory> Reachable => _reachable.Value;

    /// <summary>Reads rules such as <c>one: i = 1 and v = 0; few: n = 2..4 or n = 9</c>.</summary>
    internal static PluralRuleSet Parse(string rules) => new(
        Array.ConvertAll(rules.Split([';'], StringSplitOptions.RemoveEmptyEntries), rule =>
        {
            int colon = rule.IndexOf(':');
            string keyword = rule.Substring(0, colon).Trim();
            return (PluralKeyword.TryParse(keyword, out PluralCategory category) ? category : throw new FormatException(keyword), Array.ConvertAll(Split(rule.Substring(colon + 1), " or "), alternative =>
                Array.ConvertAll(Split(alternative, " and "), PluralRelation.Parse)));
        }));

    internal PluralCategory Select(in PluralOperands operands)
    {
        foreach ((PluralCategory category, PluralRelation[][] alternatives) in _rules)
        {
            foreach (PluralRelation[] alternative in alternatives)
            {
                if (AllHold(alternative, operands))
                {
                    return category;
                }
            }
        }

        return PluralCategory.Other;
    }

    private static bool AllHold(PluralRelation[] relations, in PluralOperands operands)
    {
        foreach (PluralRelation relation in relations)
        {
            if (!relation.Holds(operands))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string text, string separator) => text.Split([separator], StringSplitOptions.None);

    private PluralCategory[] FindReachable()
    {
        HashSet<PluralCategory> found = [];
        for (long number = 0; number < ReachableLimit && found.Count < Categories.Count; number++)
        {
            found.Add(Select(PluralOperands.FromInteger(number)));
        }

        return Categories.Where(found.Contains).ToArray();
    }
}
