using ErrorCatalog.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// The language for the texts of a problem. What the application decided (a cookie, a query, a provider of its own) comes first, then the
/// whole header <c>Accept-Language</c>, then the default. <c>CurrentUICulture</c> is not asked, because it is reset before an exception
/// is handled; nor is the framework's own reading of the header, which looks at three languages only.
/// </summary>
internal static class AcceptedLanguage
{
    private static readonly HeaderCache<IReadOnlyList<LanguageRange>> Known = new(AcceptLanguage.ParseRanges);

    /// <summary>The tag to write in; null for the source language of the problem's catalog.</summary>
    public static string? Of(HttpContext context, Problem problem, string? defaultLocale)
    {
        if (context.Features.Get<IRequestCultureFeature>() is { Provider: { } provider } chosen
            && provider is not AcceptLanguageHeaderRequestCultureProvider
            && chosen.RequestCulture.UICulture.Name is { Length: > 0 } decided)
        {
            return decided;
        }

        string header = context.Request.Headers.AcceptLanguage.ToString();
        return (header.Length == 0 ? null : Choose(Known.Get(header), problem, defaultLocale)) ?? defaultLocale;
    }

    /// <summary>The language that the explanation of a problem is really in; null when it is not known.</summary>
    public static string? Actual(Problem problem, string? wanted)
    {
        string? locale = problem.ExplainOverride.Count == 0
            ? problem.Descriptor.FindPattern(TextField.Explain, wanted)?.Locale
            : problem.GetExplain(wanted).Locale;
        return locale is LocalizedTextMap.UndeterminedLocale ? null : locale;
    }

    private static string? Choose(IReadOnlyList<LanguageRange> ranges, Problem problem, string? defaultLocale)
    {
        for (int i = 0; i < ranges.Count; i++)
        {
            LanguageRange range = ranges[i];
            if (range.Quality == 0)
            {
                continue;
            }

            if (range.Tag == LanguageRange.Any)
            {
                if (Unlisted(ranges, problem, defaultLocale) is { } any)
                {
                    return any;
                }
            }
            else if (IsTold(problem, range.Tag))
            {
                return range.Tag;
            }
        }

        return null;
    }

    // "*" stands for the languages that the header does not name.
    private static string? Unlisted(IReadOnlyList<LanguageRange> ranges, Problem problem, string? defaultLocale)
    {
        ProblemCatalog? catalog = problem.Descriptor.Catalog;
        return new[] { defaultLocale, catalog?.SourceLocale }
            .Concat(catalog?.Locales ?? [])
            .FirstOrDefault(locale => locale is not null && !ranges.Any(range => Covers(range.Tag, locale)) && IsTold(problem, locale));
    }

    private static bool Covers(string range, string locale) =>
        locale.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (locale.Length == range.Length || locale[range.Length] == '-');

    private static bool IsTold(Problem problem, string locale) =>
        problem.Descriptor.FindPattern(TextField.Explain, locale) is { IsFallback: false }
        || (problem.ExplainOverride.Count > 0 && problem.ExplainOverride.FindBest(locale) is not null);
}
