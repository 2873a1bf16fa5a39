using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>site build DIR -o OUT</c>: the published catalog.</summary>
internal static class SiteCommand
{
    public static Command Create() => new("site", "Publish catalogs as a static site.") { CreateBuild() };

    private static Command CreateBuild()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with *.errors.yaml files, or one such file." };
        var output = new Option<string>("--output", "-o") { Description = "Folder to write the site to.", HelpName = "OUT", Required = true };
        var baseUri = new Option<string?>("--base-uri") { Description = "Address to publish at instead of the catalog's own.", HelpName = "URL" };
        var title = new Option<string?>("--title") { Description = "Title of the site.", HelpName = "TEXT" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("build", "Build the site: pages for people, JSON for programs. Only changed files are written.") { folder, output, baseUri, title, json };
        command.SetAction((parsed, cancellation) =>
        {
            Uri? address = parsed.GetValue(baseUri) is { } text ? new Uri(PublishAddress.Parse("--base-uri", text)) : null;
            var options = new SiteOptions { BaseUri = address, Title = parsed.GetValue(title) };
            return Task.FromResult(Build(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), options, parsed.GetValue(json), cancellation));
        });
        return command;
    }

    private static int Build(string folder, string output, SiteOptions options, bool json, CancellationToken cancellation)
    {
        OutputFailure.RefuseFile("--output", output);
        CompiledCatalogs compiled = CatalogFolder.Compile(folder, cancellation);
        FindingOutput.PrintText(Terminal.Error, compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Warning));
        CatalogFolder.RefuseErrors(folder, compiled);
        if (Plan(compiled, options, cancellation) is not { } content)
        {
            return ExitCode.Findings;
        }

        foreach (string note in content.Notes)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "note")}: {PrintableText.OneLine(note)}");
        }

        if (Write(content, output, cancellation) is not { } result)
        {
            return ExitCode.WrongUsage;
        }

        if (json)
        {
            PrintJson(output, content, result);
        }
        else
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Built")} {output}: {Counted.Of(result.Written, "file", "files")} written, {result.Unchanged} unchanged, {result.Removed} removed.");
        }

        return ExitCode.Fine;
    }

    // Null when the catalogs cannot be published together, which has been told.
    private static SiteContent? Plan(CompiledCatalogs compiled, SiteOptions options, CancellationToken cancellation)
    {
        try
        {
            return SiteBuilder.Build(compiled, options, cancellation);
        }
        catch (SiteBuildException refused)
        {
            Failure.Print(refused.Message);
            return null;
        }
    }

    // Null when the folder must not be written to, which has been told.
    private static SiteWriteResult? Write(SiteContent content, string output, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(Terminal.Error);
        try
        {
            return SiteWriter.Write(content, output, progress, cancellation);
        }
        catch (SiteBuildException refused)
        {
            progress.Clear();
            Failure.Print(refused.Message);
            return null;
        }
        catch (Exception failure) when (OutputFailure.IsAboutOutput(failure))
        {
            throw OutputFailure.At(output, failure);
        }
    }

    private static void PrintJson(string output, SiteContent content, SiteWriteResult result) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("output", output);
        writer.WriteNumber("files", content.Paths.Count);
        writer.WriteNumber("written", result.Written);
        writer.WriteNumber("unchanged", result.Unchanged);
        writer.WriteNumber("removed", result.Removed);
        writer.WriteEndObject();
    });
}
