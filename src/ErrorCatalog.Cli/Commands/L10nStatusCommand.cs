using System.CommandLine;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n status [DIR]</c>: how much is translated, and what is missing, outdated or wrong.</summary>
internal static class L10nStatusCommand
{
    // Nobody would have these otherwise.
    private static readonly string[] Unwanted = [.. StatusOutput.Names.Except([StatusOutput.Word(TranslationStatus.Current), StatusOutput.Word(TranslationStatus.Inherited)])];

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
            Parse(list, parsed.GetRequiredValue(list), StatusOutput.Names),
            Parse(failOn, parsed.GetRequiredValue(failOn), Unwanted),
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
            (TranslationStatusRefusedRemedy remedy, string line) = Remedy(status, place, folder.Locales);
            Failure.Print(ErrorcatalogErrors.TranslationStatusRefused(StatusOutput.Word(status), count, remedy, line));
        }

        return found.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    // What really helps: sync does not translate, and a translation alone is not recorded.
    private static (TranslationStatusRefusedRemedy Remedy, string CommandLine) Remedy(TranslationStatus status, string place, IReadOnlyList<string> locales) => status switch
    {
        TranslationStatus.Missing or TranslationStatus.Untranslated => (TranslationStatusRefusedRemedy.Translate, CommandLines.Sync(place, locales)),
        TranslationStatus.Stale => (TranslationStatusRefusedRemedy.Compare, CommandLines.Sync(place, locales)),
        TranslationStatus.Invalid => (TranslationStatusRefusedRemedy.Correct, CommandLines.Check(place)),
        TranslationStatus.Obsolete => (TranslationStatusRefusedRemedy.Remove, CommandLines.List(place, StatusOutput.Word(status))),
        _ => (TranslationStatusRefusedRemedy.Record, CommandLines.Sync(place, locales)),
    };

    private static Option<string[]> Statuses(string name, string description) => new(name) { Description = description, HelpName = "STATUS", DefaultValueFactory = _ => [] };

    private static IReadOnlyCollection<TranslationStatus> Parse(Option option, IEnumerable<string> values, IReadOnlyList<string> known) =>
    [
        .. values
            .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(word => known.Contains(word)
                ? Enum.Parse<TranslationStatus>(word, ignoreCase: true)
                : throw ErrorcatalogErrors.ArgumentValueInvalid(option.Name, word, string.Join(", ", known)).ToException()),
    ];
}
