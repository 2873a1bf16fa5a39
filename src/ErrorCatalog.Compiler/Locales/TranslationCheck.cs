using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Holds the texts of one translated entry against the entry.</summary>
internal static class TranslationCheck
{
    /// <summary>The texts without those that do not fit; null when nothing is left.</summary>
    internal static EntryText? Fitting(EntryText text, EntryModel entry, string locale)
    {
        HashSet<string> bad = new(StringComparer.Ordinal);
        foreach (TranslationProblem problem in Problems(text, entry, locale))
        {
            if (problem.IsLeftOut)
            {
                bad.Add(problem.Field);
            }
        }

        CauseModel[] causes = text.Causes
            .Select(cause => new CauseModel(
                cause.Id,
                bad.Contains(CauseField(cause, "cause")) ? null : cause.Cause,
                null,
                bad.Contains(CauseField(cause, "check")) ? null : cause.Check))
            .Where(cause => !bad.Contains("causes/" + cause.Id) && (cause.Cause is not null || cause.Check is not null))
            .ToArray();
        EntryText result = new(
            text.Key,
            Keep("title", text.Title),
            Keep("explain", text.Explain),
            Keep("fix-hint", text.FixHint),
            Keep("rule", text.Rule),
            new EquatableArray<CauseModel>(causes),
            text.Doc)
        {
            Stale = text.Stale,
        };
        bool isEmpty = (result.Title ?? result.Explain ?? result.FixHint ?? result.Rule ?? result.Doc) is null && causes.Length == 0;
        return isEmpty ? null : result;

        string? Keep(string field, string? value) => bad.Contains(field) ? null : value;
    }

    internal static IEnumerable<TranslationProblem> Problems(EntryText text, EntryModel entry, string locale)
    {
        foreach ((string field, string? pattern) in Patterns(text))
        {
            if (pattern is null)
            {
                continue;
            }

            MessageTemplate? template = MessageParser.Parse(pattern).Template;
            if (template is null)
            {
                // Reported when the file was parsed, where the exact place is known.
                yield return new TranslationProblem(
                    CatalogRules.TranslationBadPattern, field, "a message pattern", FindingText.Quote(pattern), "Correct the text.", IsLeftOut: true);
                continue;
            }

            foreach (PatternProblem problem in PatternRules.Check(template, entry.Parameters, locale))
            {
                if (Translate(problem, field) is { } translated)
                {
                    yield return translated;
                }
            }
        }

        foreach (CauseModel cause in text.Causes)
        {
            if (entry.Text.Causes.All(known => known.Id != cause.Id))
            {
                string[] ids = entry.Text.Causes.Select(known => known.Id).ToArray();
                yield return new TranslationProblem(
                    CatalogRules.TranslationUnknownCause,
                    "causes/" + cause.Id,
                    $"a cause of '{entry.Key}'",
                    FindingText.Quote(cause.Id),
                    FindingText.DidYouMean(cause.Id, ids),
                    IsLeftOut: true);
            }
        }
    }

    private static IEnumerable<(string Field, string? Pattern)> Patterns(EntryText text)
    {
        yield return ("title", text.Title);
        yield return ("explain", text.Explain);
        yield return ("fix-hint", text.FixHint);
        yield return ("rule", text.Rule);
        foreach (CauseModel cause in text.Causes)
        {
            yield return (CauseField(cause, "cause"), cause.Cause);
            yield return (CauseField(cause, "check"), cause.Check);
        }
    }

    private static string CauseField(CauseModel cause, string field) => $"causes/{cause.Id}/{field}";

    private static TranslationProblem? Translate(PatternProblem problem, string field)
    {
        // A value without a case of its own is the translator's free choice.
        if (problem.Rule == CatalogRules.SelectCaseMissing)
        {
            return null;
        }

        (CatalogRule rule, bool isLeftOut) = problem.Rule switch
        {
            var rule0 when rule0 == CatalogRules.UnknownPlaceholder => (CatalogRules.TranslationUnknownPlaceholder, true),
            var rule0 when rule0 == CatalogRules.PlaceholderDoesNotFit || rule0 == CatalogRules.UnknownSelectCase => (CatalogRules.TranslationDoesNotFit, true),
            var rule0 => (rule0, rule0 == CatalogRules.ApostropheHidesPlaceholder || rule0 == CatalogRules.SecretInText),
        };
        return new TranslationProblem(rule, field, problem.Expected, problem.Found, problem.Fix, isLeftOut);
    }
}
