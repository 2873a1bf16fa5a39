using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>import FORMAT FILE -o DIR</c>: a catalog from the catalog of another system.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var format = new Argument<string>("FORMAT") { Description = "Format of the file: " + string.Join(", ", ForeignImport.Formats) + "." };
        var file = new Argument<string>("FILE") { Description = "File with the messages; - for standard input." };
        var locales = new Option<string?>("--locales") { Description = "Folder with the translations, one file for each language.", HelpName = "DIR" };
        var output = new Option<string>("--output", "-o") { Description = "Folder of the catalog; one from an earlier import is brought up to date.", HelpName = "DIR", Required = true };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("import", "Make a catalog of the catalog of another system, or bring one up to date.") { format, file, locales, output, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(file),
            parsed.GetValue(locales),
            parsed.GetRequiredValue(output),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string format, string file, string? locales, string output, bool json, CancellationToken cancellation)
    {
        if (!ForeignImport.Formats.Contains(format))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("FORMAT", format, string.Join(", ", ForeignImport.Formats)).ToException();
        }

        OutputFailure.RefuseFile("--output", output);
        var messages = new ForeignFile(file, await ExchangeInput.ReadAsync(file, cancellation).ConfigureAwait(false));
        List<ForeignFile> languages = [];
        foreach (string path in locales is null ? [] : LanguageFiles(locales))
        {
            languages.Add(new ForeignFile(path, await ExchangeInput.ReadAsync(path, cancellation).ConfigureAwait(false)));
        }

        string folder = output.Length > 1 ? output.TrimEnd('/') : output;
        string[] existing = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(CatalogFolder.IsCatalogFile)] : [];
        ForeignImportResult result = ForeignImport.Plan(format, messages, languages, folder, existing, path => LocalizedCatalogs.ReadText(path, cancellation), cancellation);
        ExchangeOutput.RefuseErrors(result.Findings);
        if (result.Diagnostics.Count > 0)
        {
            FindingOutput.PrintText(Terminal.Error, result.Diagnostics);
            throw ErrorcatalogErrors.CatalogHasErrors(output, result.Diagnostics.Count).ToException();
        }

        FileSet.Write(result.Changes, cancellation);
        if (json)
        {
            PrintJson(result);
        }
        else
        {
            PrintText(result, output);
        }

        return ExitCode.Fine;
    }

    private static string[] LanguageFiles(string folder)
    {
        try
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*.json"), .. Directory.EnumerateDirectories(folder).SelectMany(child => Directory.EnumerateFiles(child, "*.generated.json"))];
            return files.Length > 0
                ? [.. files.Order(StringComparer.Ordinal)]
                : throw ErrorcatalogErrors.ArgumentValueInvalid("--locales", folder, "a folder with files such as de.json").ToException();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(folder, cause);
        }
    }

    private static void PrintText(ForeignImportResult result, string output)
    {
        ExchangeOutput.Print(Terminal.Error, result.Findings);
        foreach (ForeignLanguageSummary language in result.Languages)
        {
            Terminal.Out.WriteLine($"  {language.Locale}: {Counted.Of(language.Matched, "text", "texts")}, {language.Missing} missing, {language.Outdated} from another wording, {language.Orphans} of no message");
        }

        Terminal.Out.WriteLine(
            $"{Terminal.Out.Styled(Style.Green, "Imported")} {Counted.Of(result.Messages, "message", "messages")} into {output}: "
            + $"{result.Added} new, {result.Reworded} reworded, {result.Retired} retired; {Counted.Of(result.Changes.Count, "file", "files")} written.");
    }

    private static void PrintJson(ForeignImportResult result) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("catalog", result.Catalog);
        writer.WriteNumber("messages", result.Messages);
        writer.WriteNumber("added", result.Added);
        writer.WriteNumber("reworded", result.Reworded);
        writer.WriteNumber("retired", result.Retired);
        writer.WriteStartArray("locales");
        foreach (ForeignLanguageSummary language in result.Languages)
        {
            writer.WriteStartObject();
            writer.WriteString("locale", language.Locale);
            writer.WriteNumber("texts", language.Texts);
            writer.WriteNumber("matched", language.Matched);
            writer.WriteNumber("missing", language.Missing);
            writer.WriteNumber("outdated", language.Outdated);
            writer.WriteNumber("orphans", language.Orphans);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        ExchangeOutput.Write(writer, result.Findings);
        ExchangeOutput.Write(writer, result.Changes);
        writer.WriteEndObject();
    });
}
