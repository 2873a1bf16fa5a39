using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Translations;

/// <summary>Prints how translations stand, for people and for programs.</summary>
internal static class StatusOutput
{
    private const int BarWidth = 20;

    /// <summary>The names of the statuses, in the order of the output.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<TranslationStatus>().Select(Word)];

    public static string Word(TranslationStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A line for each language with a bar, one for each of several catalogs below it, then the texts that are asked for.</summary>
    public static void PrintText(StatusReport report, IReadOnlyCollection<TranslationStatus> listed, Func<TranslationUnit, string> path)
    {
        int width = report.Languages.SelectMany(language => Several(language).Select(Name).Prepend(language.Locale)).Select(name => name.Length).DefaultIfEmpty().Max();
        foreach (LanguageStatus language in report.Languages)
        {
            PrintLine(Terminal.Out.Styled(Style.Bold, language.Locale.PadRight(width)), language.Counts, language.Oldest);
            foreach (CatalogStatus catalog in Several(language))
            {
                PrintLine(Name(catalog).PadRight(width), catalog.Translations.Counts, catalog.Oldest);
            }
        }

        if (report.Languages.Count == 0)
        {
            Terminal.Out.WriteLine("No translations yet. errorcatalog l10n sync --add TAG begins a language.");
        }

        foreach (TranslationUnit unit in Listed(report, listed))
        {
            string place = unit.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"{path(unit)}({range.StartLine + 1},{range.StartColumn + 1})") : path(unit);
            string text = unit.SourceText ?? unit.Target ?? string.Empty;
            Terminal.Out.WriteLine($"{PrintableText.OneLine(place)}: {Terminal.Out.Styled(Colour(unit.Status), Word(unit.Status))} {Terminal.Out.Styled(Style.Bold, unit.Id)}: {PrintableText.OneLine(text)}");
        }
    }

    /// <summary>Counts, percent and catalogs of every language, and the texts that are asked for.</summary>
    public static void PrintJson(StatusReport report, IReadOnlyCollection<TranslationStatus> listed, Func<TranslationUnit, string> path) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteObjects("locales", report.Languages, language =>
        {
            writer.WriteString("locale", language.Locale);
            Write(writer, language.Counts, language.Oldest);
            writer.WriteObjects("catalogs", language.Catalogs, catalog =>
            {
                writer.WriteString("catalog", catalog.Translations.Catalog);
                Write(writer, catalog.Translations.Counts, catalog.Oldest);
            });
        });
        writer.WriteObjects("texts", Listed(report, listed), unit =>
        {
            writer.WriteString("locale", unit.Locale);
            writer.WriteString("catalog", unit.Catalog);
            writer.WriteString("id", unit.Id);
            writer.WriteString("status", Word(unit.Status));
            writer.WriteString("source", unit.SourceText);
            writer.WriteString("text", unit.Target);
            writer.WriteString("path", path(unit));
            if (unit.Range is { } range)
            {
                writer.WriteNumber("line", range.StartLine + 1);
                writer.WriteNumber("column", range.StartColumn + 1);
            }

        });
        writer.WriteEndObject();
    });

    // One catalog alone would say what its language says.
    private static IReadOnlyList<CatalogStatus> Several(LanguageStatus language) => language.Catalogs.Count > 1 ? language.Catalogs : [];

    private static string Name(CatalogStatus catalog) => "  " + catalog.Translations.Catalog;

    private static IEnumerable<TranslationUnit> Listed(StatusReport report, IReadOnlyCollection<TranslationStatus> listed) =>
        report.Units.Where(unit => listed.Contains(unit.Status));

    private static void PrintLine(string name, TranslationCounts counts, OutdatedText? oldest)
    {
        string percent = counts.Percent.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);
        IEnumerable<string> parts = Counts(counts)
            .Where(part => part.Count > 0 && part.Status != TranslationStatus.Current)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{Terminal.Out.Styled(Colour(part.Status), $"{part.Count} {Word(part.Status)}")}{Since(part.Status, oldest)}"));
        string rest = string.Join(", ", parts);
        Terminal.Out.WriteLine($"{name}  {Bar(counts)} {percent} % of {Counted.Of(counts.Total, "text", "texts")}{(rest.Length > 0 ? ": " : string.Empty)}{rest}");
    }

    private static string Since(TranslationStatus status, OutdatedText? oldest) => status == TranslationStatus.Stale && oldest is not null
        ? string.Create(CultureInfo.InvariantCulture, $" (oldest since {oldest.Since.UtcDateTime:yyyy-MM-dd})")
        : string.Empty;

    // A bar is full only when everything is done.
    private static string Bar(TranslationCounts counts)
    {
        int done = (int)(counts.Percent * BarWidth / 100);
        return Terminal.Out.Styled(done == BarWidth ? Style.Green : Style.Yellow, new string('█', done)) + Terminal.Out.Styled(Style.Dim, new string('░', BarWidth - done));
    }

    private static void Write(Utf8JsonWriter writer, TranslationCounts counts, OutdatedText? oldest)
    {
        writer.WriteNumber("total", counts.Total);
        foreach ((TranslationStatus status, int count) in Counts(counts))
        {
            writer.WriteNumber(Word(status), count);
        }

        writer.WriteNumber("percent", counts.Percent);
        if (oldest is null)
        {
            writer.WriteNull("oldest_stale");
            return;
        }

        writer.WriteStartObject("oldest_stale");
        writer.WriteString("catalog", oldest.Unit.Catalog);
        writer.WriteString("id", oldest.Unit.Id);
        writer.WriteString("since", oldest.Since.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static IEnumerable<(TranslationStatus Status, int Count)> Counts(TranslationCounts counts) =>
    [
        (TranslationStatus.Missing, counts.Missing),
        (TranslationStatus.Inherited, counts.Inherited),
        (TranslationStatus.Untranslated, counts.Untranslated),
        (TranslationStatus.Invalid, counts.Invalid),
        (TranslationStatus.Stale, counts.Stale),
        (TranslationStatus.Touched, counts.Touched),
        (TranslationStatus.Current, counts.Current),
        (TranslationStatus.Unlocked, counts.Unlocked),
        (TranslationStatus.Obsolete, counts.Obsolete),
    ];

    private static Style Colour(TranslationStatus status) => status switch
    {
        TranslationStatus.Invalid => Style.Red,
        TranslationStatus.Current or TranslationStatus.Inherited => Style.Green,
        TranslationStatus.Touched or TranslationStatus.Unlocked => Style.Cyan,
        TranslationStatus.Missing or TranslationStatus.Obsolete => Style.Dim,
        _ => Style.Yellow,
    };
}
