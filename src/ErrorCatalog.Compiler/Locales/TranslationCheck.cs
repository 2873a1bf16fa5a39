using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Holds the texts of one translated entry against the entry.</summary>
internal static class TranslationCheck
{
    /// <summary>The texts without those that have a problem that leaves them out; null when nothing is left.</summary>
    internal static EntryText? Fitting(EntryText text, IReadOnlyList<TranslationProblem> problems)
    {
        HashSet<string>? bad = null;
        foreach (TranslationProblem problem in problems)
        {
            if (problem.IsLeftOut)
            {
                (bad ??= new HashSet<string>(StringComparer.Ordinal)).Add(problem.Field);
            }
        }

        return EntryTextFilter.Without(text, bad);
    }

    /// <summary>Everything that is wrong with the texts, as far as the frame of the catalog tells.</summary>
    internal static IReadOnlyList<TranslationProblem> Problems(EntryText text, FrameEntry entry, string locale)
    {
        List<TranslationProblem>? problems = null;
        foreach (CauseModel cause in text.Causes)
        {
            if (Find(entry, UnitId.CauseField(cause.Id, EntryTexts.CauseKey)) is null)
            {
                (problems ??= []).Add(UnknownCause(cause.Id, entry));
            }
        }

        foreach ((string field, string value) in SourceUnits.Texts(text))
        {
            if (Find(entry, field) is { } source)
            {
                CheckText(field, value, source, entry, locale, ref problems);
            }
            else if (!IsOfUnknownCause(field, entry))
            {
                (problems ??= []).Add(new TranslationProblem(
                    CatalogRules.TranslationOfNothing,
                    field,
                    $"a text that '{entry.Key}' has in its own language",
                    $"'{field}'",
                    "Remove it, or restore the text in the catalog; readers do not see it.",
                    IsLeftOut: true));
            }
        }

        return problems ?? (IReadOnlyList<TranslationProblem>)[];
    }

    private static FrameText? Find(FrameEntry entry, string field)
    {
        EquatableArray<FrameText> texts = entry.Texts;
        for (int i = 0; i < texts.Count; i++)
        {
            if (texts[i].Field == field)
            {
                return texts[i];
            }
        }

        return null;
    }

    // A cause has a text of its own, so a field below an unknown one is told with it.
    private static bool IsOfUnknownCause(string field, FrameEntry entry) =>
        field.StartsWith(UnitId.CausesField + "/", StringComparison.Ordinal)
        && Find(entry, field.Substring(0, field.LastIndexOf('/') + 1) + EntryTexts.CauseKey) is null;

    private static void CheckText(string field, string value, FrameText source, FrameEntry entry, string locale, ref List<TranslationProblem>? problems)
    {
        if (field == SourceUnits.DocField)
        {
            return;
        }

        CheckLength(field, value, entry, ref problems);
        if (PatternCheck.IsPlain(value))
        {
            CheckMissing(field, source, null, ref problems);
            return;
        }

        // A text that is no pattern was reported when the file was parsed, and left out there.
        if (MessageParser.Parse(value).Template is not { } template)
        {
            (problems ??= []).Add(new TranslationProblem(
                CatalogRules.TranslationBadPattern, field, "a message pattern", FindingText.Quote(value), "Correct the text.", IsLeftOut: true));
            return;
        }

        bool hasUnknown = false;
        foreach (PatternProblem problem in PatternRules.Check(template, entry.Parameters, locale))
        {
            // A value without a case of its own is the translator's free choice.
            if (problem.Rule != CatalogRules.SelectCaseMissing)
            {
                (problems ??= []).Add(Translate(problem, field));
                hasUnknown |= problem.Rule == CatalogRules.UnknownPlaceholder;
            }
        }

        // One of them is most likely the other misspelled, and was told with the right name.
        if (!hasUnknown)
        {
            CheckMissing(field, source, template, ref problems);
        }
    }

    private static void CheckMissing(string field, FrameText source, MessageTemplate? template, ref List<TranslationProblem>? problems)
    {
        string[] missing = source.Placeholders.Count == 0 ? [] : source.Placeholders.Where(name => !Has(template, name)).Select(name => $"{{{name}}}").ToArray();
        if (missing.Length > 0)
        {
            (problems ??= []).Add(new TranslationProblem(
                CatalogRules.TranslationLacksPlaceholder,
                field,
                "every placeholder of the source text",
                "no " + FindingText.Choice(missing),
                "Put it where the sentence needs it; names of placeholders are never translated. Until then readers see another language.",
                IsLeftOut: true));
        }
    }

    // One that an apostrophe hides is told as such.
    private static bool Has(MessageTemplate? template, string name) => template is not null
        && (template.Placeholders.Any(placeholder => placeholder.Name == name) || template.QuotedPlaceholders.Any(quoted => quoted.Name == name));

    private static void CheckLength(string field, string value, FrameEntry entry, ref List<TranslationProblem>? problems)
    {
        if (entry.MaxLengths.Count == 0 || entry.MaxLengths.FirstOrDefault(limit => limit.Field == field) is not { } most || value.Length <= most.Characters)
        {
            return;
        }

        int length = TextLength.Of(value);
        if (length > most.Characters)
        {
            (problems ??= []).Add(new TranslationProblem(
                CatalogRules.TranslationTooLong,
                field,
                $"at most {FindingText.Number(most.Characters)} characters in '{field}', as the catalog says",
                FindingText.Number(length),
                "Shorten the text; it stands where there is no more room.",
                IsLeftOut: false));
        }
    }

    private static TranslationProblem UnknownCause(string id, FrameEntry entry)
    {
        string[] ids = entry.Texts
            .Select(text => text.Field.Split('/'))
            .Where(parts => parts.Length == 3)
            .Select(parts => parts[1])
            .Distinct()
            .ToArray();
        return new TranslationProblem(
            CatalogRules.TranslationUnknownCause,
            UnitId.CausesField + "/" + id,
            $"a cause of '{entry.Key}'",
            FindingText.Quote(id),
            FindingText.DidYouMean(id, ids),
            IsLeftOut: true);
    }

    private static TranslationProblem Translate(PatternProblem problem, string field)
    {
        bool isShown = problem.Rule == CatalogRules.PluralCategoryMissing || problem.Rule == CatalogRules.PluralCategoryNeverUsed;
        return new TranslationProblem(
            TranslationRules.Of(problem.Rule),
            field,
            problem.Expected,
            problem.Found,
            isShown ? problem.Fix : problem.Fix + " Until then readers see another language.",
            IsLeftOut: !isShown)
        {
            Start = problem.Start,
            Length = problem.Length,
        };
    }
}
