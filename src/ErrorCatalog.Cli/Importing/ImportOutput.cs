using System.Globalization;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Importing;

/// <summary>Tells what an import did: what every field of the source became, and what is left to do.</summary>
internal static class ImportOutput
{
    public static void PrintText(ForeignImportResult result, string output)
    {
        ExchangeOutput.Print(Terminal.Error, result.Findings);
        foreach (ForeignLanguageSummary language in result.Languages)
        {
            Terminal.Out.WriteLine($"  {language.Locale}: {Counted.Of(language.Matched, "text", "texts")}, {language.Missing} missing, {language.Outdated} from another wording, {language.Orphans} of no message");
        }

        Line("became", result.Fields.Where(field => field.Target is not null).Select(field => $"{PrintableText.OneLine(field.Source)} → {field.Target} ({Number(field.Count)})"));
        Line("left out", result.Fields.Where(field => field.Target is null).Select(field => $"{PrintableText.OneLine(field.Source)} ({Number(field.Count)})"));
        Line("to fill in", result.Gaps.Select(gap => $"{gap.Field} ({Number(gap.Keys.Count)})"));
        string folded = result.Records > result.Messages ? $" of {Number(result.Records)} records" : string.Empty;
        Terminal.Out.WriteLine(
            $"{Terminal.Out.Styled(Style.Green, "Imported")} {Counted.Of(result.Messages, "message", "messages")}{folded} into {output}: "
            + $"{result.Added} new, {result.Reworded} reworded, {result.Retired} retired; {Counted.Of(result.Changes.Count, "file", "files")} written.");
    }

    public static void PrintJson(ForeignImportResult result) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("catalog", result.Catalog);
        writer.WriteNumber("records", result.Records);
        writer.WriteNumber("messages", result.Messages);
        writer.WriteNumber("added", result.Added);
        writer.WriteNumber("reworded", result.Reworded);
        writer.WriteNumber("retired", result.Retired);
        writer.WriteObjects("locales", result.Languages, language =>
        {
            writer.WriteString("locale", language.Locale);
            writer.WriteNumber("texts", language.Texts);
            writer.WriteNumber("matched", language.Matched);
            writer.WriteNumber("missing", language.Missing);
            writer.WriteNumber("outdated", language.Outdated);
            writer.WriteNumber("orphans", language.Orphans);
        });
        writer.WriteObjects("fields", result.Fields, field =>
        {
            writer.WriteString("source", field.Source);
            writer.WriteString("target", field.Target);
            writer.WriteNumber("count", field.Count);
        });
        writer.WriteObjects("to_fill_in", result.Gaps, gap =>
        {
            writer.WriteString("field", gap.Field);
            writer.WriteTexts("keys", gap.Keys);
        });
        ExchangeOutput.Write(writer, result.Findings);
        ExchangeOutput.Write(writer, result.Changes);
        writer.WriteEndObject();
    });

    private static void Line(string name, IEnumerable<string> items)
    {
        string text = string.Join(", ", items);
        if (text.Length > 0)
        {
            Terminal.Out.WriteLine($"  {name}: {text}");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
