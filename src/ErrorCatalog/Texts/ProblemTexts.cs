using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// Chooses and renders the text a person sees: what the report said in the reader's language, else the catalog's text with
/// the arguments filled in, else what the report said in another language, else the code. For problems of trust the catalog
/// comes first, because a peer could word its report to mislead.
/// </summary>
internal static class ProblemTexts
{
    public static LocalizedText Render(Problem problem, TextField field, string? locale, TextAudience audience)
    {
        ProblemDescriptor descriptor = problem.Descriptor;
        LocalizedTextMap own = field switch
        {
            TextField.Title => problem.TitleOverride,
            TextField.Explain => problem.ExplainOverride,
            TextField.FixHint => problem.FixHintOverride,
            _ => LocalizedTextMap.Empty,
        };

        if (own.Count > 0 && !(problem.IsReceived && IsAboutTrust(problem) && descriptor.IsCatalogued)
            && own.FindBest(locale ?? descriptor.Catalog?.SourceLocale ?? "en") is { } told)
        {
            return new LocalizedText(Fill(problem, field, told.Value), told.Key, false);
        }

        if (descriptor.Catalog?.Texts.Find(descriptor, field, locale) is { } found)
        {
            var arguments = new VisibleArguments(problem.Arguments, descriptor, audience);
            return new LocalizedText(MessageFormatter.Format(found.Template, found.Locale, arguments), found.Locale, found.IsFallback);
        }

        if (own.Count > 0)
        {
            KeyValuePair<string, string> any = own.First();
            return new LocalizedText(Fill(problem, field, any.Value), any.Key, locale is not null);
        }

        string fallback = field is TextField.Title or TextField.Explain ? problem.Code : string.Empty;
        return new LocalizedText(fallback, LocalizedTextMap.UndeterminedLocale, locale is not null);
    }

    private static bool IsAboutTrust(Problem problem)
    {
        string descriptors = ProblemCode.Parse(problem.Descriptor.Code).Descriptors;
        return descriptors.StartsWith("trust", StringComparison.OrdinalIgnoreCase)
            && (descriptors.Length == 5 || descriptors[5] == '.');
    }

    private static string Fill(Problem problem, TextField field, string text) =>
        field == TextField.Explain && problem.ExplainOverrideIsPositional ? PositionalTemplate.Fill(text, problem.Arguments) : text;
}
