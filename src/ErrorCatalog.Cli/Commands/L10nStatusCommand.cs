using System.CommandLine;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n status [DIR]</c>: how much is translated, and what is missing, outdated or wrong.</summary>
internal static class L10nStatusCommand
{
    public static Command Create()
    {
        Argument<string> folder = CommonOptions.UsualCatalogs();
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<string[]> locale = CommonOptions.Locales();
        Option<string[]> list = Statuses("--list", "Also list the texts with this status; repeat it, or put commas between several.");
        Option<string[]> failOn = Statuses("--fail-on", "Exit code 1 when a text has this status; repeat it, or put commas between several.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("status", $"Count the texts of every language. Statuses: {string.Join(", ", StatusOutput.Names)}.") { folder, catalog, locale, list, failOn, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(catalog) ?? parsed.GetRequiredValue(folder),
            CommonOptions.KnownLocales(parsed.GetRequiredValue(locale)),
            Parse(list, parsed.GetRequiredValue(list)),
            Parse(failOn, parsed.GetRequiredValue(failOn)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string place,
        IReadOnlyList<string> locales,
        IReadOnlyCollection<TranslationStatus> listed,
        IReadOnlyCollection<TranslationStatus> failing,
        bool json,
        CancellationToken cancellation)
    {
        TranslationFolder folder = TranslationFolder.Read(place, locales, added: null, cancellation);
        SourceHistory history = await SourceHistory.ReadAsync(place, folder.Translations.SelectMany(translations => translations.Units), cancellation).ConfigureAwait(false);
        StatusReport report = StatusReport.Of(folder, history);
        string Path(TranslationUnit unit) => unit.Range?.Path ?? folder.LocaleFile(unit.Catalog, unit.Locale);
        if (json)
        {
            StatusOutput.PrintJson(report, listed, Path);
        }
        else
        {
            StatusOutput.PrintText(report, listed, Path);
        }

        (TranslationStatus Status, int Count)[] found = [.. report.Units.Where(unit => failing.Contains(unit.Status)).GroupBy(unit => unit.Status).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key)];
        foreach ((TranslationStatus status, int count) in found)
        {
            Failure.Print($"Expected no {StatusOutput.Word(status)} text, but {Counted.Of(count, "is", "are")}. {Advice(status, place, folder.Locales)}");
        }

        return found.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    // Each says what really helps: sync does not translate, and a translation alone is not recorded.
    private static string Advice(TranslationStatus status, string place, IReadOnlyList<string> locales) => status switch
    {
        TranslationStatus.Missing or TranslationStatus.Untranslated => $"Translate what errorcatalog l10n status {ShellWord.Quote(place)} --list {StatusOutput.Word(status)} shows, then run {CommandLines.Sync(place, locales)}",
        TranslationStatus.Stale => $"Change the translations, then run {CommandLines.Sync(place, locales)} or, when they are still right, errorcatalog l10n accept --minor KEY --catalog {ShellWord.Quote(place)}",
        TranslationStatus.Invalid => $"{CommandLines.Check(place)} says what is wrong with them.",
        TranslationStatus.Obsolete => $"Remove what errorcatalog l10n status {ShellWord.Quote(place)} --list obsolete shows.",
        TranslationStatus.Touched or TranslationStatus.Unlocked => $"Run {CommandLines.Sync(place, locales)}",
        _ => "Ask for another status.",
    };

    private static Option<string[]> Statuses(string name, string description) => new(name) { Description = description, HelpName = "STATUS", DefaultValueFactory = _ => [] };

    private static IReadOnlyCollection<TranslationStatus> Parse(Option option, IEnumerable<string> values) =>
    [
        .. values
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(word => StatusOutput.Names.Contains(word)
                ? Enum.Parse<TranslationStatus>(word, ignoreCase: true)
                : throw ErrorcatalogErrors.ArgumentValueInvalid(option.Name, word, string.Join(", ", StatusOutput.Names)).ToException()),
    ];
}
