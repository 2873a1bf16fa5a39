using System.CommandLine;
using ErrorCatalog.Cli.Renaming;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>rename OLD NEW</c>: another key for an entry, without losing what refers to the old one.</summary>
internal static class RenameCommand
{
    public static Command Create()
    {
        var oldKey = new Argument<string>("OLD") { Description = "Key of the entry." };
        var newKey = new Argument<string>("NEW") { Description = "The key that it shall have, kebab-case; one that was never used." };
        var catalog = new Option<string>("--catalog", "-c")
        {
            Description = "Folder with *.errors.yaml files, translations and baselines. Default: the folder catalog, else the current one.",
            HelpName = "DIR",
            DefaultValueFactory = _ => CommonOptions.UsualFolder,
        };
        var sources = new Option<string?>("--sources") { Description = "Project, solution, or folder with one, whose C# code follows.", HelpName = "PLACE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; tell what would be written." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("rename", "Give an entry another key; the old one stays as an alias, and translations, lock files and code follow.") { oldKey, newKey, catalog, sources, dryRun, json };
        command.SetAction((parsed, cancellation) => RenameRun.RunAsync(
            new RenameRequest(parsed.GetRequiredValue(oldKey), parsed.GetRequiredValue(newKey), parsed.GetRequiredValue(catalog), parsed.GetValue(sources)),
            parsed.GetValue(dryRun),
            parsed.GetValue(json),
            cancellation));
        return command;
    }
}
