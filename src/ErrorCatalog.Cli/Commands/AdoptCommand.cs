using System.CommandLine;
using ErrorCatalog.Cli.Code;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>adopt PROJECT|SLN</c>: messages of code that are worth a catalog entry, and the move.</summary>
internal static class AdoptCommand
{
    public static Command Create()
    {
        var project = new Argument<string>("PROJECT") { Description = "A project (.csproj) or solution (.sln, .slnx)." };
        var catalog = new Option<string?>("--catalog", "-c") { Description = "Catalog file for all entries; the one nearest to each C# file unless given.", HelpName = "FILE" };
        var only = new Option<string[]>("--only") { Description = "Only the group with this proposed key; repeat it for each.", HelpName = "KEY", DefaultValueFactory = _ => [] };
        var write = new Option<bool>("--write") { Description = "Move the messages: change catalogs and code, all or nothing." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("adopt", "List throws whose messages are worth a catalog entry, grouped by likeness, or move them.") { project, catalog, only, write, json };
        command.SetAction((parsed, cancellation) => AdoptRun.RunAsync(
            parsed.GetRequiredValue(project), parsed.GetValue(catalog), parsed.GetValue(only) ?? [], parsed.GetValue(write), parsed.GetValue(json), cancellation));
        return command;
    }
}
