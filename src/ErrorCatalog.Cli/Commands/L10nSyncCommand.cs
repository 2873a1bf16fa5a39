using System.CommandLine;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n sync [DIR]</c>: writes what the tool keeps beside the translations, and records what was translated.</summary>
internal static class L10nSyncCommand
{
    public static Command Create()
    {
        Argument<string> folder = CommonOptions.UsualCatalogs();
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<string[]> locale = CommonOptions.Locales();
        var add = new Option<string[]>("--add") { Description = "Language to begin: its locale files are made, without texts; repeat it for more.", HelpName = "TAG", DefaultValueFactory = _ => [] };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1 when something would be written." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("sync", "Record what was translated, and bring the files beside the translations up to date: source language, lock files, first lines for editors.") { folder, catalog, locale, add, check, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(catalog) ?? parsed.GetRequiredValue(folder),
            CommonOptions.KnownLocales(parsed.GetRequiredValue(locale)),
            CommonOptions.KnownLocales(parsed.GetRequiredValue(add)),
            parsed.GetValue(check),
            parsed.GetValue(json),
            cancellation)));
        return command;
    }

    private static int Run(string place, IReadOnlyList<string> locales, IReadOnlyList<string> added, bool isCheck, bool json, CancellationToken cancellation)
    {
        TranslationFolder folder = TranslationFolder.Read(place, locales.Count == 0 ? [] : [.. locales.Union(added)], added, cancellation);
        if (added.FirstOrDefault(tag => folder.Compiled.Catalogs.All(catalog => catalog.SourceLocale == tag)) is { } own)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--add", own, "a language other than that of the catalogs").ToException();
        }

        SyncPlan plan = SyncPlan.Of(folder, cancellation);
        if (!isCheck)
        {
            FileSet.Write(plan.Changes, cancellation);
        }

        if (json)
        {
            PrintJson(plan);
        }
        else
        {
            FindingOutput.PrintText(Terminal.Error, plan.Broken);
            PrintText(plan, isCheck, folder);
        }

        return isCheck && plan.Changes.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void PrintText(SyncPlan plan, bool isCheck, TranslationFolder folder)
    {
        foreach (FileChange change in plan.Changes)
        {
            string word = (isCheck, change.Text) switch
            {
                (true, _) => "differs",
                (_, null) => "removed",
                _ => "written",
            };
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, word)} {PrintableText.OneLine(change.Path)}");
        }

        string texts = $"{Counted.Of(plan.Recorded, "text", "texts")} {(isCheck ? "to record" : "recorded")}, {plan.Stale} stale";
        if (!isCheck)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "In sync")}: {texts}; {Counted.Of(plan.Changes.Count, "file", "files")} written.");
            return;
        }

        if (plan.Changes.Count == 0)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "In sync")}: {texts}.");
            return;
        }

        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Red, "Not in sync")}: {texts}; {Counted.Of(plan.Changes.Count, "file", "files")} to write. Run {CommandLines.Sync(folder.Place, folder.Locales)}");
    }

    private static void PrintJson(SyncPlan plan) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("in_sync", plan.Changes.Count == 0);
        writer.WriteNumber("recorded", plan.Recorded);
        writer.WriteNumber("stale", plan.Stale);
        writer.WriteNumber("repaired", plan.Conflicts);
        FindingOutput.WriteFindings(writer, plan.Broken);
        ExchangeOutput.Write(writer, plan.Changes);
        writer.WriteEndObject();
    });
}
