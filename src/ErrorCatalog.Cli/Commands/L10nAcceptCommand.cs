using System.CommandLine;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n accept --minor KEY…</c>: takes outdated translations as right, after a change of the source that needs no new one.</summary>
internal static class L10nAcceptCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("KEY") { Description = "Key of an entry, or KEY.FIELD for one of its texts, such as out-of-stock.explain.", Arity = ArgumentArity.OneOrMore };
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        var minor = new Option<bool>("--minor") { Description = "The source texts changed in a way that leaves every translation right: a typing error, a comma." };
        Option<string[]> locale = CommonOptions.Locales();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("accept", "Take outdated translations as right after a minor change of the source text, in all languages.") { names, minor, catalog, locale, json };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(minor))
            {
                result.AddError("Expected --minor, by which you say that the source texts changed in a way that leaves every translation right, such as a typing error. When the meaning changed, translate again and run errorcatalog l10n sync.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(names),
            parsed.GetValue(catalog) ?? CommonOptions.UsualFolder,
            CommonOptions.KnownLocales(parsed.GetRequiredValue(locale)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] names, string place, IReadOnlyList<string> locales, bool json, CancellationToken cancellation)
    {
        TranslationFolder folder = TranslationFolder.Read(place, locales, added: [], cancellation);
        AcceptPlan plan = AcceptPlan.Of(folder, names);
        SourceHistory history = await SourceHistory.ReadAsync(place, plan.Accepted.Concat(plan.Refused), cancellation).ConfigureAwait(false);
        if (plan.Refused.Count > 0)
        {
            foreach (IGrouping<(string Catalog, string Id), TranslationUnit> text in Texts(plan.Refused))
            {
                TranslationUnit unit = text.First();
                Failure.Print(ErrorcatalogErrors.ChangeNotMinor(
                    unit.Id, unit.Lock!.Placeholders, unit.Source!.Placeholders, string.Join(", ", text.Select(translation => translation.Locale)), CommandLines.Sync(place, [])));
            }

            return ExitCode.Findings;
        }

        FileSet.Write(plan.Changes, cancellation);
        if (json)
        {
            PrintJson(plan, history);
        }
        else
        {
            PrintText(plan, history);
        }

        return ExitCode.Fine;
    }

    private static void PrintText(AcceptPlan plan, SourceHistory history)
    {
        foreach (IGrouping<(string Catalog, string Id), TranslationUnit> text in Texts(plan.Accepted))
        {
            TranslationUnit unit = text.First();
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Bold, text.Key.Id)}: {string.Join(", ", text.Select(translation => translation.Locale))}");
            if (history.Of(unit) is { } former)
            {
                Terminal.Out.WriteLine($"  {Terminal.Out.Styled(Style.Red, "- " + PrintableText.OneLine(former.Text))}");
            }

            Terminal.Out.WriteLine($"  {Terminal.Out.Styled(Style.Green, "+ " + PrintableText.OneLine(unit.SourceText!))}");
        }

        Terminal.Out.WriteLine(plan.Accepted.Count == 0
            ? "Nothing to accept: none of these texts is stale."
            : $"{Terminal.Out.Styled(Style.Green, "Accepted")} {Counted.Of(plan.Accepted.Count, "translation", "translations")} of {Counted.Of(Texts(plan.Accepted).Count(), "text", "texts")}.");
    }

    private static void PrintJson(AcceptPlan plan, SourceHistory history) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("accepted");
        foreach (IGrouping<(string Catalog, string Id), TranslationUnit> text in Texts(plan.Accepted))
        {
            writer.WriteStartObject();
            writer.WriteString("catalog", text.Key.Catalog);
            writer.WriteString("id", text.Key.Id);
            writer.WriteString("old", history.Of(text.First())?.Text);
            writer.WriteString("new", text.First().SourceText);
            writer.WriteTexts("locales", text.Select(unit => unit.Locale));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        ExchangeOutput.Write(writer, plan.Changes);
        writer.WriteEndObject();
    });

    private static IEnumerable<IGrouping<(string Catalog, string Id), TranslationUnit>> Texts(IEnumerable<TranslationUnit> units) =>
        units.GroupBy(unit => (unit.Catalog, unit.Id));
}
