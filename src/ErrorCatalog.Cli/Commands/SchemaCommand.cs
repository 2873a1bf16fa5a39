using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>schema [DIR]</c>: JSON Schemas by which editors check and explain catalog and locale files.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder with *.errors.yaml files, or one such file. Default: the folder catalog, else the current one.",
            DefaultValueFactory = _ => CommonOptions.UsualFolder,
        };
        var output = new Option<string?>("--output", "-o") { Description = "Folder to write to. Default: DIR, where the comments in locale files look for them.", HelpName = "OUT" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("schema", "Write JSON Schemas for editors: one for catalog files, one for each locale file.") { folder, output, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(string folder, string? output, bool json, CancellationToken cancellation)
    {
        CatalogSource[] sources = [.. CatalogFolder.Files(folder).Select(file => CatalogFolder.Read(file, cancellation))];
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        CatalogFolder.RefuseErrors(folder, compiled);
        string root = Directory.Exists(folder) ? folder : Path.GetDirectoryName(folder) is { Length: > 0 } parent ? parent : ".";
        string target = output ?? root;
        OutputFailure.RefuseFile("--output", target);
        ILookup<string, string> catalogFiles = sources
            .Where(source => CatalogFolder.IsCatalogFile(source.Path))
            .Select(source => (source.Path, Name: CatalogFileParser.Parse(source.Path, source.Text, cancellation).Model?.Name))
            .Where(file => file.Name is not null)
            .ToLookup(file => file.Name!, file => file.Path, StringComparer.Ordinal);
        FileChange[] files = [.. SchemaFiles.Of(compiled, catalogFiles, Path.GetFullPath(root)).Select(file => file with { Path = string.Join('/', target.TrimEnd('/'), file.Path) })];
        FileChange[] changed = [.. files.Where(file => !IsWritten(file))];
        FileSet.Write(changed, cancellation);
        if (json)
        {
            PrintJson(target, files, changed.Length);
        }
        else
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Wrote")} {Counted.Of(files.Length, "schema", "schemas")} to {target}: {changed.Length} new or changed, {files.Length - changed.Length} unchanged.");
        }

        return ExitCode.Fine;
    }

    // A file that is rewritten with the same content makes editors and build systems work for nothing.
    private static bool IsWritten(FileChange file)
    {
        try
        {
            return File.Exists(file.Path) && File.ReadAllText(file.Path) == file.Text;
        }
        catch (Exception failure) when (OutputFailure.IsAboutOutput(failure))
        {
            return false;
        }
    }

    private static void PrintJson(string output, FileChange[] files, int changed) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("output", output);
        writer.WriteNumber("written", changed);
        writer.WriteNumber("unchanged", files.Length - changed);
        writer.WriteStartArray("files");
        foreach (FileChange file in files)
        {
            writer.WriteStringValue(file.Path);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
