using System.Globalization;
using System.Resources;
using System.Text;
using ErrorCatalog.Messages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Localization;

/// <summary>
/// Reads the application's own wording from its localizers. A text is written down as the locale file that would say it and then
/// checked like one, so that there is one rule for files and localizers.
/// </summary>
internal static class ApplicationTexts
{
    /// <summary>One layer for each localizer and catalog, the lowest first.</summary>
    /// <exception cref="TextOverrideException">A text does not fit, and the options do not tolerate it.</exception>
    /// <exception cref="InvalidOperationException">A localizer is not registered, or is the one of a catalog.</exception>
    public static IReadOnlyList<CatalogTextLayer> Lay(LocalizationRegistrations registrations, TextChecker checker, IServiceProvider services, ILogger logger)
    {
        List<(ProblemCatalog Catalog, List<TextReplacement> Texts)> layers = [];
        List<TextUpdateFinding> findings = [];
        foreach (OverrideSource source in registrations.Options.Overrides)
        {
            IStringLocalizer localizer = Find(source, registrations, services);
            int count = 0;
            foreach (ProblemCatalog catalog in registrations.Catalogs)
            {
                List<TextReplacement> texts = [];
                foreach (string locale in Locales(catalog, source))
                {
                    count += Collect(localizer, source, catalog, locale, checker, texts, findings);
                }

                layers.Add((catalog, texts));
            }

            findings.AddRange(Strangers(localizer, source, registrations.Catalogs));
            UpdateLog.Overridden(logger, count, $"IStringLocalizer<{source.Resource.Name}>");
        }

        foreach (TextUpdateFinding finding in findings)
        {
            UpdateLog.Noted(logger, finding);
        }

        TextUpdateFinding[] refused = [.. findings.Where(finding => finding.IsRefused)];
        if (refused.Length > 0 && registrations.Options.RefusesInvalidOverrides)
        {
            throw new TextOverrideException(refused);
        }

        return [.. layers.Where(layer => layer.Texts.Count > 0).Select(Layer)];
    }

    private static CatalogTextLayer Layer((ProblemCatalog Catalog, List<TextReplacement> Texts) item)
    {
        CatalogTextLayer layer = item.Catalog.AddTextLayer();
        layer.Replace(item.Texts);
        return layer;
    }

    private static IStringLocalizer Find(OverrideSource source, LocalizationRegistrations registrations, IServiceProvider services)
    {
        if (registrations.IsCatalog(source.Resource))
        {
            throw new InvalidOperationException($"Expected a type with texts of the application but got {source.Resource}, the class of a catalog. Give another type to OverrideWith.");
        }

        return source.Localizer(services)
            ?? throw new InvalidOperationException($"Expected a service IStringLocalizer<{source.Resource.Name}> but there is none. Call AddLocalization, or register a localizer of your own.");
    }

    private static IEnumerable<string> Locales(ProblemCatalog catalog, OverrideSource source) => catalog.Locales
        .Append(catalog.SourceLocale)
        .Concat(source.Locales.Select(locale => LocaleTag.TryNormalize(locale, out string canonical) ? canonical : locale))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    // The number of texts taken.
    private static int Collect(
        IStringLocalizer localizer,
        OverrideSource source,
        ProblemCatalog catalog,
        string locale,
        TextChecker checker,
        List<TextReplacement> texts,
        List<TextUpdateFinding> findings)
    {
        string origin = $"IStringLocalizer<{source.Resource.Name}> in '{locale}'";
        Dictionary<TextName, string> words = [];
        foreach (CultureInfo culture in Cultures(catalog, locale, origin, findings))
        {
            foreach (LocalizedString word in OwnStrings(localizer, culture))
            {
                if (TextName.Find(catalog, word.Name) is { } name && !string.IsNullOrWhiteSpace(word.Value))
                {
                    words[name] = word.Value;
                }
            }
        }

        int count = 0;
        foreach (IGrouping<string, KeyValuePair<TextName, string>> entry in words.GroupBy(word => word.Key.Entry.Key, StringComparer.Ordinal))
        {
            List<KeyValuePair<TextName, string>> good = [];
            foreach (KeyValuePair<TextName, string> word in entry)
            {
                CheckedTexts verdict = checker.Check($"{origin}, text '{word.Key}'", locale, catalog.Name, LocaleDocument([word]));
                findings.AddRange(verdict.Findings.Select(finding => finding with { Line = 0, Column = 0 }));
                if (!verdict.IsRefused)
                {
                    good.Add(word);
                }
            }

            texts.AddRange(good.Count == 0 ? [] : checker.Check(origin, locale, catalog.Name, LocaleDocument(good)).Texts);
            count += good.Count;
        }

        return count;
    }

    // Resource files without a language say what the source language says.
    private static List<CultureInfo> Cultures(ProblemCatalog catalog, string locale, string origin, List<TextUpdateFinding> findings)
    {
        List<CultureInfo> cultures = [];
        if (string.Equals(locale, catalog.SourceLocale, StringComparison.OrdinalIgnoreCase))
        {
            cultures.Add(CultureInfo.InvariantCulture);
        }

        try
        {
            cultures.Add(CultureInfo.GetCultureInfo(locale));
        }
        catch (CultureNotFoundException)
        {
            // In globalization-invariant mode there is no culture to ask for.
            findings.Add(new TextUpdateFinding(
                origin, 0, 0, null, $"Expected a platform that knows the culture '{locale}' but it does not, so a localizer cannot be asked in it. Put the texts into an overlay, or install culture data.", IsRefused: false));
        }

        return cultures;
    }

    private static List<LocalizedString> OwnStrings(IStringLocalizer localizer, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return [.. localizer.GetAllStrings(includeParentCultures: false).Where(word => !word.ResourceNotFound)];
        }
        catch (MissingManifestResourceException)
        {
            // How resource files say that they have nothing in this language.
            return [];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // Names that look like ours and lead nowhere: a slip, or what is left of an entry that is gone.
    private static IEnumerable<TextUpdateFinding> Strangers(IStringLocalizer localizer, OverrideSource source, IReadOnlyList<ProblemCatalog> catalogs) =>
        OwnStrings(localizer, CultureInfo.InvariantCulture)
            .Select(word => word.Name)
            .Where(name => TextName.IsShaped(name) && catalogs.All(catalog => TextName.Find(catalog, name) is null))
            .Select(name => new TextUpdateFinding(
                $"IStringLocalizer<{source.Resource.Name}>", 0, 0, null, $"Expected the name of a text of {string.Join(" or ", catalogs.Select(catalog => $"'{catalog.Name}'"))} but got '{name}'. Correct or remove it; it overrides nothing.", IsRefused: false));

    // Every character that YAML could take amiss is escaped.
    private static string LocaleDocument(List<KeyValuePair<TextName, string>> words)
    {
        var document = new StringBuilder();
        document.Append(words[0].Key.Entry.Key).Append(":\n");
        foreach ((TextName name, string text) in words)
        {
            document.Append("  ").Append(TextName.Token(name.Field)).Append(": \"");
            AppendEscaped(document, text);
            document.Append("\"\n");
        }

        return document.ToString();
    }

    // Half of a surrogate pair stays an escape that YAML refuses, with a finding.
    private static void AppendEscaped(StringBuilder document, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                document.Append("\\U").Append(char.ConvertToUtf32(text, i++).ToString("x8", CultureInfo.InvariantCulture));
            }
            else if (char.IsLetterOrDigit(c) || c is ' ' or (>= '!' and <= '~' and not ('"' or '\\')))
            {
                document.Append(c);
            }
            else
            {
                document.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }
    }
}
