using System.Text;
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
        TextChoice choice = Choose(problem, field, locale, audience);
        string text = choice.Template is { } template
            ? MessageFormatter.Format(template, choice.Locale, Visible(problem, audience))
            : choice.Words!;
        return new LocalizedText(text, choice.Locale, choice.IsFallback) { IsStale = choice.Text is { IsStale: true } };
    }

    /// <summary>Prints a chosen text at the end of <paramref name="target"/>; allocates nothing of its own for a catalog text.</summary>
    public static void Print(StringBuilder target, in TextChoice choice, Problem problem, TextAudience audience)
    {
        if (choice.Template is { } template)
        {
            MessageFormatter.Format(target, template, choice.Locale, Visible(problem, audience));
        }
        else
        {
            target.Append(choice.Words);
        }
    }

    public static TextChoice Choose(Problem problem, TextField field, string? locale, TextAudience audience)
    {
        ProblemDescriptor descriptor = problem.Descriptor;
        LocalizedTextMap own = Own(problem, field);
        KeyValuePair<string, string>? told = own.Count == 0 ? null : own.FindBest(locale ?? descriptor.Catalog?.SourceLocale ?? "en");
        bool isCatalogFirst = problem.IsReceived && descriptor.Catalog is { IsTrusted: true } && IsAboutTrust(problem);
        if (told is { } wanted && !isCatalogFirst)
        {
            return new TextChoice(Fill(problem, field, wanted.Value, audience), null, wanted.Key, false);
        }

        if (descriptor.Catalog?.Texts.Find(descriptor, field, locale) is { } found)
        {
            // Where the catalog has only another language too, words of this occurrence in that language say more.
            return !isCatalogFirst && found.IsFallback && own.FindBest(found.Locale) is { } better
                ? new TextChoice(Fill(problem, field, better.Value, audience), null, better.Key, true)
                : new TextChoice(null, found.Text, found.Locale, found.IsFallback);
        }

        if (own.Count > 0)
        {
            KeyValuePair<string, string> any = told ?? own.First();
            return new TextChoice(Fill(problem, field, any.Value, audience), null, any.Key, told is null && locale is not null);
        }

        string fallback = field is TextField.Title or TextField.Explain ? problem.Code : string.Empty;
        return new TextChoice(fallback, null, LocalizedTextMap.UndeterminedLocale, locale is not null) { IsMissing = true };
    }

    /// <summary>The texts that came with the occurrence.</summary>
    public static LocalizedTextMap Own(Problem problem, TextField field) => field switch
    {
        TextField.Title => problem.TitleOverride,
        TextField.Explain => problem.ExplainOverride,
        TextField.FixHint => problem.FixHintOverride,
        _ => LocalizedTextMap.Empty,
    };

    /// <summary>One of the texts that came with the occurrence, with its values filled in.</summary>
    public static string Fill(Problem problem, TextField field, string text, TextAudience audience) =>
        field == TextField.Explain && problem.ExplainOverrideIsPositional ? PositionalTemplate.Fill(text, problem.Arguments, audience) : text;

    private static VisibleArguments Visible(Problem problem, TextAudience audience) =>
        new(problem.Arguments, problem.Descriptor, audience);

    private static bool IsAboutTrust(Problem problem)
    {
        string descriptors = ProblemCode.Parse(problem.Descriptor.Code).Descriptors;
        return descriptors.StartsWith("trust", StringComparison.OrdinalIgnoreCase)
            && (descriptors.Length == 5 || descriptors[5] == '.');
    }
}
