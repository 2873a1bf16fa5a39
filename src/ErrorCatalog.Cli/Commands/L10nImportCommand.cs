using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n import FILE…</c>: translations that come back from translation tools.</summary>
internal static class L10nImportCommand
{
    private const string Suggestions = "suggestions";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "PO, XLIFF 1.2 or ARB files; - for standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("import", "Take translations out of PO, XLIFF 1.2 or ARB files. Exit code 1 when a text was refused.") { files, catalog, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(files), parsed.GetValue(catalog) ?? CommonOptions.UsualFolder, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string folder, bool json, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = LocalizedCatalogs.Compile(folder, cancellation);
        List<(string, ReadOnlyMemory<byte>)> contents = [];
        foreach (string file in files)
        {
            contents.Add((file, await ExchangeInput.ReadAsync(file, cancellation).ConfigureAwait(false)));
        }

        TranslationImportResult result = TranslationImport.Plan(
            compiled, contents, path => LocalizedCatalogs.ReadText(path, cancellation), LocalizedCatalogs.Folder(folder), cancellation);
        ExchangeOutput.RefuseErrors(result.Findings);
        if (result.Diagnostics.Count > 0)
        {
            FindingOutput.PrintText(Terminal.Error, result.Diagnostics);
            throw ErrorcatalogErrors.CatalogHasErrors(folder, result.Diagnostics.Count).ToException();
        }

        FileSet.Write(result.Changes, cancellation);
        if (json)
        {
            PrintJson(result);
        }
        else
        {
            PrintText(result);
        }

        bool wasRefused = result.Texts.Any(text => text.Outcome is ImportOutcome.Unknown or ImportOutcome.SuggestedInvalid);
        return wasRefused ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void PrintText(TranslationImportResult result)
    {
        ExchangeOutput.Print(Terminal.Error, result.Findings);
        foreach (ImportedText text in result.Texts.Where(text => text.IsSuggestion))
        {
            Terminal.Out.WriteLine($"{PrintableText.OneLine(text.Path)}({text.Line},{text.Column}): {Terminal.Out.Styled(Style.Yellow, "suggestion")} {Terminal.Out.Styled(Style.Bold, text.Id)} ({Reason(text)}): {PrintableText.OneLine(text.Text!)}");
        }

        foreach (IGrouping<(string Catalog, string Locale), ImportedText> group in result.Texts.GroupBy(text => (text.Catalog, text.Locale)))
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Imported")} {group.Key.Catalog} ({group.Key.Locale}): " + string.Join(", ", Counts(group).Where(count => count.Count > 0 || count.Name == "taken").Select(count => count.Name == Suggestions ? Counted.Of(count.Count, "suggestion", Suggestions) : $"{count.Count} {count.Name}")) + ".");
        }

        foreach (FileChange change in result.Changes)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, change.Text is null ? "removed" : "written")} {PrintableText.OneLine(change.Path)}");
        }
    }

    private static void PrintJson(TranslationImportResult result) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("locales");
        foreach (IGrouping<(string Catalog, string Locale), ImportedText> group in result.Texts.GroupBy(text => (text.Catalog, text.Locale)))
        {
            writer.WriteStartObject();
            writer.WriteString("catalog", group.Key.Catalog);
            writer.WriteString("locale", group.Key.Locale);
            foreach ((string name, int count) in Counts(group))
            {
                writer.WriteNumber(name, count);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteObjects(Suggestions, result.Texts.Where(text => text.IsSuggestion), text =>
        {
            writer.WriteString("catalog", text.Catalog);
            writer.WriteString("locale", text.Locale);
            writer.WriteString("id", text.Id);
            writer.WriteString("reason", Reason(text));
            writer.WriteString("text", text.Text);
            writer.WriteString("path", text.Path);
            writer.WriteNumber("line", text.Line);
            writer.WriteNumber("column", text.Column);
        });
        ExchangeOutput.Write(writer, result.Findings);
        ExchangeOutput.Write(writer, result.Changes);
        writer.WriteEndObject();
    });

    private static IEnumerable<(string Name, int Count)> Counts(IEnumerable<ImportedText> texts)
    {
        ILookup<ImportOutcome, ImportedText> outcomes = texts.ToLookup(text => text.Outcome);
        yield return ("taken", outcomes[ImportOutcome.Taken].Count());
        yield return ("stale", texts.Count(text => text.IsStale));
        yield return ("confirmed", outcomes[ImportOutcome.Confirmed].Count());
        yield return ("unchanged", outcomes[ImportOutcome.Unchanged].Count());
        yield return ("untranslated", outcomes[ImportOutcome.Untranslated].Count());
        yield return (Suggestions, texts.Count(text => text.IsSuggestion));
        yield return ("unknown", outcomes[ImportOutcome.Unknown].Count());
    }

    private static string Reason(ImportedText text) => text.Outcome switch
    {
        ImportOutcome.SuggestedInvalid => "invalid",
        ImportOutcome.SuggestedLate => "late",
        _ => "review",
    };
}
