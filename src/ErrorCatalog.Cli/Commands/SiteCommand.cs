using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
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
        command.SetAction((parsed, cancellation) => Task.FromResult(Build(
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(output),
            new SiteOptions { BaseUri = Address(parsed.GetValue(baseUri)), Title = parsed.GetValue(title) },
            parsed.GetValue(json),
            cancellation)));
        return command;
    }

    private static int Build(string folder, string output, SiteOptions options, bool json, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = CatalogFolder.Compile(folder, cancellation);
        FindingOutput.PrintText(Terminal.Error, compiled.Diagnostics.Where(finding => finding.Severity != CatalogSeverity.Info));
        if (compiled.HasErrors)
        {
            Failure.Print(ErrorcatalogErrors.CatalogHasErrors(folder, FindingOutput.Count(compiled, CatalogSeverity.Error)));
            return ExitCode.Findings;
        }

        SiteContent content;
        try
        {
            content = SiteBuilder.Build(compiled, options, cancellation);
        }
        catch (SiteBuildException refused)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Red, "error")}: {refused.Message}");
            return ExitCode.Findings;
        }

        foreach (string note in content.Notes)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "note")}: {note}");
        }

        using var progress = new ProgressLine(Terminal.Error);
        SiteWriteResult result = SiteWriter.Write(content, output, progress, cancellation);
        progress.Clear();
        if (json)
        {
            JsonOutput.Print(writer =>
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
        else
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Built")} {output}: {result.Written} files written, {result.Unchanged} unchanged, {result.Removed} removed.");
        }

        return ExitCode.Fine;
    }

    private static Uri? Address(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw ErrorcatalogErrors.ArgumentValueInvalid("--base-uri", text, "an address such as https://errors.example.org/").ToException();
    }
}
