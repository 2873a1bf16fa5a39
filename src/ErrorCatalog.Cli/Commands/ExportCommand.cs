using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>export LANGUAGE -o DIR</c>: constants, types and retry tables for clients in other languages.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        string languages = string.Join(", ", ExportLanguage.All.Select(language => language.Name));
        var language = new Argument<string>("LANGUAGE") { Description = "One of " + languages + "." };
        Argument<string> folder = CommonOptions.UsualCatalogs();
        var output = new Option<string>("--output", "-o") { Description = "Folder for the files, one for each catalog.", HelpName = "DIR", Required = true };
        var templates = new Option<string?>("--templates") { Description = "Folder with your own LANGUAGE.hbs; without one there the usual template counts.", HelpName = "DIR" };
        var show = new Option<bool>("--show-template") { Description = "Print the template and write nothing." };
        var command = new Command("export", "Write constants, types and retry tables for clients in other languages.") { language, folder, output, templates, show };
        output.Required = false;
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            Find(parsed.GetRequiredValue(language), languages), parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(templates), parsed.GetValue(show), cancellation)));
        return command;
    }

    private static ExportLanguage Find(string name, string languages) =>
        ExportLanguage.All.FirstOrDefault(language => language.Name == name) ?? throw ErrorcatalogErrors.ArgumentValueInvalid("LANGUAGE", name, languages).ToException();

    private static int Run(ExportLanguage language, string folder, string? output, string? templates, bool show, CancellationToken cancellation)
    {
        if (show)
        {
            Terminal.Out.Write(CatalogExport.Default(language));
            return ExitCode.Fine;
        }

        if (output is null)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--output", string.Empty, "a folder for the files").ToException();
        }

        OutputFailure.RefuseFile("--output", output);
        CatalogExport export = Compile(language, templates, cancellation);
        List<FileChange> files = [];
        foreach (CatalogModel catalog in CatalogFolder.CompileWithoutErrors(folder, cancellation).Catalogs)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(new FileChange(Path.Combine(output, export.FileName(catalog)), export.Write(catalog)));
        }

        FileSet.Write(files, cancellation);
        foreach (FileChange file in files)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, "written")} {PrintableText.OneLine(file.Path)}");
        }

        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Exported")} {Counted.Of(files.Count, "catalog", "catalogs")} for {language.Name}.");
        return ExitCode.Fine;
    }

    private static CatalogExport Compile(ExportLanguage language, string? templates, CancellationToken cancellation)
    {
        string? path = templates is null ? null : Path.Combine(templates, language.Name + ".hbs");
        if (templates is not null && !Directory.Exists(templates))
        {
            throw ErrorcatalogErrors.FileUnreadable(templates, FileUnreadableObstacle.Missing).ToException();
        }

        try
        {
            return new CatalogExport(language, path is null ? null : LocalizedCatalogs.ReadText(path, cancellation));
        }
        catch (FormatException broken)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--templates", path ?? string.Empty, "a Handlebars template").WithCause(broken).ToException();
        }
    }
}
