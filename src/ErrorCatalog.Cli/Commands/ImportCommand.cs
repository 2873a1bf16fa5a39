using System.CommandLine;
using System.Text.RegularExpressions;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Importing;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>import FORMAT FILE… -o DIR</c>: a catalog from the catalog of another system.</summary>
internal static class ImportCommand
{
    private static readonly Regex NamePattern = new(CatalogVocabulary.KeyPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static Command Create()
    {
        var format = new Argument<string>("FORMAT") { Description = "Format of the file: " + string.Join(", ", ForeignImport.Formats) + "." };
        var files = new Argument<string[]>("FILE") { Description = "Files with the messages; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var locales = new Option<string?>("--locales") { Description = "Folder with the translations, one file for each language.", HelpName = "DIR" };
        var map = new Option<string?>("--map") { Description = "File that tells which field of a generic JSON or CSV file becomes what.", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "Name of the catalog in kebab-case. Default: that of the format.", HelpName = "NAME" };
        var output = new Option<string>("--output", "-o") { Description = "Folder of the catalog; one from an earlier import is brought up to date.", HelpName = "DIR", Required = true };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("import", "Make a catalog of the catalog of another system, or bring one up to date.") { format, files, locales, map, name, output, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Choice(parsed.GetRequiredValue(format), parsed.GetRequiredValue(files), parsed.GetValue(locales), parsed.GetValue(map), parsed.GetValue(name), parsed.GetRequiredValue(output)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Choice choice, bool json, CancellationToken cancellation)
    {
        if (!ForeignImport.Formats.Contains(choice.Format))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("FORMAT", choice.Format, string.Join(", ", ForeignImport.Formats)).ToException();
        }

        if (choice.Name is { } wanted && (wanted.Length > CatalogLimits.MaxNameLength || !NamePattern.IsMatch(wanted)))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--name", wanted, "a name in kebab-case such as payment").ToException();
        }

        OutputFailure.RefuseFile("--output", choice.Output);
        string folder = choice.Output.Length > 1 ? choice.Output.TrimEnd('/') : choice.Output;
        var request = new ForeignImportRequest
        {
            Format = choice.Format,
            Files = await ReadAsync(choice.Files, cancellation).ConfigureAwait(false),
            Languages = await ReadAsync(TranslationFiles.Of(choice.Format, choice.Files, choice.Locales), cancellation).ConfigureAwait(false),
            Mapping = choice.Map is null ? null : (await ReadAsync([choice.Map], cancellation).ConfigureAwait(false))[0],
            Name = choice.Name,
            Folder = folder,
            CatalogFiles = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(CatalogFolder.IsCatalogFile)] : [],
            Content = path => LocalizedCatalogs.ReadText(path, cancellation),
        };
        ForeignImportResult result = ForeignImport.Plan(request, cancellation);
        ExchangeOutput.RefuseErrors(result.Findings);
        if (result.Diagnostics.Count > 0)
        {
            FindingOutput.PrintText(Terminal.Error, result.Diagnostics);
            throw ErrorcatalogErrors.CatalogHasErrors(choice.Output, result.Diagnostics.Count).ToException();
        }

        FileSet.Write(result.Changes, cancellation);
        if (json)
        {
            ImportOutput.PrintJson(result);
        }
        else
        {
            ImportOutput.PrintText(result, choice.Output);
        }

        return ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<ForeignFile>> ReadAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        List<ForeignFile> files = [];
        foreach (string path in paths)
        {
            files.Add(new ForeignFile(path, await ExchangeInput.ReadAsync(path, cancellation).ConfigureAwait(false)));
        }

        return files;
    }

    private sealed record Choice(string Format, string[] Files, string? Locales, string? Map, string? Name, string Output);
}
