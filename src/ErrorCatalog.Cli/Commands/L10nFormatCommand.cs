using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n format [DIR]</c>: locale files in the one canonical form.</summary>
internal static class L10nFormatCommand
{
    public static Command Create()
    {
        Argument<string> folder = CommonOptions.UsualCatalogs();
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<string[]> locale = CommonOptions.Locales();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1 when a file has another form." };
        var command = new Command("format", "Write locale files in one form: every text in double quotes, in the order of the catalog, comments kept.") { folder, catalog, locale, check };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(catalog) ?? parsed.GetRequiredValue(folder), CommonOptions.KnownLocales(parsed.GetRequiredValue(locale)), parsed.GetValue(check), cancellation)));
        return command;
    }

    private static int Run(string place, IReadOnlyList<string> locales, bool isCheck, CancellationToken cancellation)
    {
        TranslationFolder folder = TranslationFolder.Read(place, locales, added: [], cancellation);
        FormatPlan plan = FormatPlan.Of(folder, cancellation);
        CatalogFolder.RefuseErrors(place, plan.Broken);
        if (!isCheck)
        {
            FileSet.Write(plan.Changes, cancellation);
        }

        foreach (FileChange change in plan.Changes)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, isCheck ? "differs" : "written")} {PrintableText.OneLine(change.Path)}");
        }

        string unchanged = $"{plan.Count - plan.Changes.Count} of {Counted.Of(plan.Count, "file", "files")} unchanged";
        bool isFine = !isCheck || plan.Changes.Count == 0;
        Terminal.Out.WriteLine(isFine
            ? $"{Terminal.Out.Styled(Style.Green, "Formatted")}: {unchanged}."
            : $"{Terminal.Out.Styled(Style.Red, "Not formatted")}: {unchanged}. Run {CommandLines.Format(place, locales)}");
        return isFine ? ExitCode.Fine : ExitCode.Findings;
    }
}
