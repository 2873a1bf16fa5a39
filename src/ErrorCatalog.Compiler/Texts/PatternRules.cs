using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>What a pattern may do with the parameters of its entry; the same for source texts and translations.</summary>
internal static class PatternRules
{
    private const PlaceholderUsages NumberUsages =
        PlaceholderUsages.Number | PlaceholderUsages.Plural | PlaceholderUsages.SelectOrdinal;

    internal static IEnumerable<PatternProblem> Check(MessageTemplate template, IReadOnlyList<ParameterModel> parameters, string locale)
    {
        int lastQuote = -1;
        foreach (QuotedPlaceholder quoted in template.QuotedPlaceholders)
        {
            // One apostrophe hides everything up to the next one, and is one mistake.
            if (quoted.QuoteStart == lastQuote)
            {
                continue;
            }

            lastQuote = quoted.QuoteStart;
            yield return new PatternProblem(
                CatalogRules.ApostropheHidesPlaceholder,
                quoted.QuoteStart,
                quoted.Start + quoted.Length - quoted.QuoteStart,
                $"the value of '{quoted.Name}'",
                $"an apostrophe that makes '{{{quoted.Name}}}' literal text",
                $"Write two apostrophes, or ’ (U+2019), or quote the value with “{{{quoted.Name}}}”.");
        }

        foreach (MessagePlaceholder placeholder in template.Placeholders)
        {
            ParameterModel? parameter = parameters.FirstOrDefault(item => item.Name == placeholder.Name);
            foreach (PlaceholderNode use in placeholder.Uses)
            {
                foreach (PatternProblem problem in parameter is null ? [Unknown(use, parameters)] : CheckUse(use, parameter, locale))
                {
                    yield return problem;
                }
            }
        }
    }

    private static PatternProblem Unknown(PlaceholderNode use, IReadOnlyList<ParameterModel> parameters) => new(
        CatalogRules.UnknownPlaceholder,
        use.Start,
        HeadLength(use),
        "a parameter of the entry",
        $"'{{{use.Name}}}'",
        parameters.Count == 0
            ? "Declare it under 'params', or write the text without it."
            : FindingText.DidYouMean(use.Name, parameters.Select(parameter => parameter.Name).ToArray()));

    private static IEnumerable<PatternProblem> CheckUse(PlaceholderNode use, ParameterModel parameter, string locale)
    {
        if (parameter.Sensitivity == ParameterSensitivity.Secret)
        {
            yield return new PatternProblem(
                CatalogRules.SecretInText,
                use.Start,
                HeadLength(use),
                "a text without secret values",
                $"'{{{use.Name}}}', which is secret",
                "Remove it from the text, or lower its 'sensitivity'.");
        }

        PlaceholderUsages usage = MessagePlaceholder.UsageOf(use);
        if ((Allowed(parameter.Type) & usage) == 0)
        {
            yield return new PatternProblem(
                CatalogRules.PlaceholderDoesNotFit,
                use.Start,
                HeadLength(use),
                $"a use that fits the {CatalogTokens.Of(parameter.Type)} '{use.Name}'",
                $"'{Keyword(usage)}'",
                Advice(usage));
            yield break;
        }

        IEnumerable<PatternProblem> problems = use switch
        {
            SelectNode select => CheckSelect(select, parameter),
            PluralNode plural => CheckPlural(plural, locale),
            _ => [],
        };
        foreach (PatternProblem problem in problems)
        {
            yield return problem;
        }
    }

    private static IEnumerable<PatternProblem> CheckSelect(SelectNode select, ParameterModel parameter)
    {
        IReadOnlyList<string> values = parameter.Type == ParameterType.Boolean ? CatalogTokens.Booleans : parameter.EnumValues;
        foreach (SelectCase branch in select.Cases)
        {
            if (branch.Key != SelectCase.OtherKey && !values.Any(branch.IsFor))
            {
                yield return new PatternProblem(
                    CatalogRules.UnknownSelectCase,
                    select.Start,
                    HeadLength(select),
                    $"cases of '{select.Name}': {FindingText.Choice(values)}",
                    $"the case '{branch.Key}'",
                    FindingText.DidYouMean(branch.Key, values));
            }
        }

        string[] missing = values.Where(value => !select.Cases.Any(branch => branch.IsFor(value))).ToArray();

        // Two values and one case is the usual way to say "this one, or not".
        if (missing.Length > 1)
        {
            yield return new PatternProblem(
                CatalogRules.SelectCaseMissing,
                select.Start,
                HeadLength(select),
                $"a case for every value of '{select.Name}'",
                $"none for {FindingText.Choice(missing)}",
                "Add the cases when 'other' does not say it well.");
        }
    }

    private static IEnumerable<PatternProblem> CheckPlural(PluralNode plural, string locale)
    {
        IReadOnlyList<PluralCategory> categories = PluralRules.Categories(locale, plural.Kind);
        foreach (PluralCase branch in plural.Cases)
        {
            if (branch.ExactValue is null && !categories.Contains(branch.Category))
            {
                yield return new PatternProblem(
                    CatalogRules.PluralCategoryNeverUsed,
                    plural.Start,
                    HeadLength(plural),
                    $"the categories of '{locale}': {FindingText.Choice(categories.Select(PluralKeyword.Of).ToArray())}",
                    $"'{PluralKeyword.Of(branch.Category)}'",
                    "Remove the case: no number of this language chooses it. For one number write '=2'.");
            }
        }

        if (PseudoLocale.Is(locale))
        {
            // Its branches are those of the source text.
            yield break;
        }

        string[] missing = PluralRules.ReachableCategories(locale, plural.Kind)
            .Where(category => plural.Cases.All(branch => branch.ExactValue is not null || branch.Category != category))
            .Select(PluralKeyword.Of)
            .ToArray();
        if (missing.Length > 0)
        {
            yield return new PatternProblem(
                CatalogRules.PluralCategoryMissing,
                plural.Start,
                HeadLength(plural),
                $"every category of '{locale}': {FindingText.Choice(PluralRules.ReachableCategories(locale, plural.Kind).Select(PluralKeyword.Of).ToArray())}",
                $"none for {FindingText.Choice(missing)}",
                "Add the missing cases.");
        }
    }

    private static PlaceholderUsages Allowed(ParameterType type) => PlaceholderUsages.Plain | type switch
    {
        // A decimal has digits after the point, which change its category in many languages, so it chooses no plural.
        ParameterType.Decimal => PlaceholderUsages.Number,
        ParameterType.Integer or ParameterType.Bytes => NumberUsages,
        ParameterType.Timestamp => PlaceholderUsages.Date | PlaceholderUsages.Time,
        ParameterType.Enum or ParameterType.Boolean => PlaceholderUsages.Select,
        _ => PlaceholderUsages.None,
    };

    private static string Keyword(PlaceholderUsages usage) => usage switch
    {
        PlaceholderUsages.Number => "number",
        PlaceholderUsages.Date => "date",
        PlaceholderUsages.Time => "time",
        PlaceholderUsages.Plural => "plural",
        PlaceholderUsages.SelectOrdinal => "selectordinal",
        _ => "select",
    };

    private static string Advice(PlaceholderUsages usage) => usage switch
    {
        PlaceholderUsages.Number => "Use the bare name, or make the parameter an integer, decimal or bytes.",
        PlaceholderUsages.Date or PlaceholderUsages.Time => "Use the bare name, or make the parameter a timestamp.",
        PlaceholderUsages.Select => "Use the bare name, or make the parameter an enum or boolean.",
        _ => "Use the bare name, or make the parameter an integer or bytes.",
    };

    // The branches of a plural or select are not part of what is wrong with it.
    private static int HeadLength(PlaceholderNode use) => use is PluralNode or SelectNode
        ? Math.Min(use.Length, use.Name.Length + 1)
        : use.Length;
}
