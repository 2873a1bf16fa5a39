using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Publishing;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>site build DIR -o OUT</c>: the published catalog.</summary>
internal static class SiteCommand
{
    public static Command Create() => new("site", "Publish catalogs as a static site.") { CreateBuild(), SiteServeCommand.Create() };

    private static Command CreateBuild()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with *.errors.yaml files, or one such file." };
        var output = new Option<string?>("--output", "-o") { Description = "Folder to write the site to.", HelpName = "OUT" };
        var tar = new Option<string?>("--tar") { Description = "Write the site as one tar file instead; - for the standard output.", HelpName = "FILE" };
        var input = new SiteInputOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("build", "Build the site: pages for people, JSON for programs. Only changed files are written.") { folder, output, tar };
        input.AddTo(command);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null == result.GetValue(tar) is null)
            {
                result.AddError("Expected one place for the site, --output OUT or --tar FILE. Give one of them.");
            }

            if (result.GetValue(tar) == "-" && result.GetValue(json))
            {
                result.AddError("Expected one thing on the standard output but got --tar - and --json. Leave one.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            string? place = parsed.GetValue(output);
            if (place is not null)
            {
                OutputFailure.RefuseFile("--output", place);
            }

            if (SitePlanning.Plan(parsed.GetRequiredValue(folder), input.Read(parsed), cancellation) is not { } content)
            {
                return Task.FromResult(ExitCode.Findings);
            }

            return Task.FromResult(place is not null
                ? WriteFolder(content, place, parsed.GetValue(json), cancellation)
                : WriteTar(content, parsed.GetRequiredValue(tar)!, parsed.GetValue(json), cancellation));
        });
        return command;
    }

    private static int WriteFolder(SiteContent content, string output, bool json, CancellationToken cancellation)
    {
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

    private static int WriteTar(SiteContent content, string file, bool json, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(Terminal.Error);
        if (file == "-")
        {
            using Stream standard = Console.OpenStandardOutput();
            SiteTar.Write(content, standard, progress, cancellation);
            return ExitCode.Fine;
        }

        try
        {
            string partial = WholeFile.PartialOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(partial)!);
            try
            {
                using (FileStream stream = new(partial, FileMode.CreateNew, FileAccess.Write))
                {
                    SiteTar.Write(content, stream, progress, cancellation);
                }

                File.Move(partial, file, overwrite: true);
            }
            finally
            {
                File.Delete(partial);
            }
        }
        catch (Exception failure) when (OutputFailure.IsAboutOutput(failure))
        {
            throw OutputFailure.At(file, failure);
        }

        progress.Clear();
        if (json)
        {
            PrintJson(file, content, new SiteWriteResult(content.Paths.Count, 0, 0));
        }
        else
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Built")} {file}: {Counted.Of(content.Paths.Count, "file", "files")}.");
        }

        return ExitCode.Fine;
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
