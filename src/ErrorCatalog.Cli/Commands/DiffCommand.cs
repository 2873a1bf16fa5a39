using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Contracts;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>diff [OLD] [NEW]</c>: what changed between two versions, and what that means for those who rely on the old one.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string?>("OLD")
        {
            Description = "A baseline or its version, a folder with catalogs, or a git revision. Default: the newest baseline.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var current = new Argument<string?>("NEW") { Description = "The same. Default: the catalogs of DIR.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string>("--catalog", "-c")
        {
            Description = "Folder with the catalogs of today. Default: the folder catalog, else the current one.",
            HelpName = "DIR",
            DefaultValueFactory = _ => CommonOptions.UsualFolder,
        };
        Option<bool> json = CommonOptions.Json();
        var sarif = new Option<bool>("--sarif") { Description = "Print SARIF 2.1.0 for code scanning services." };
        var markdown = new Option<bool>("--markdown") { Description = "Print Markdown for a pull request." };
        var command = new Command("diff", "Tell what changed between two versions of catalogs. Exit code 1 for compatible changes, 3 for breaking ones.") { old, current, folder, json, sarif, markdown };
        command.Validators.Add(result =>
        {
            if (new[] { json, sarif, markdown }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("Expected one output format but got several of --json, --sarif and --markdown. Leave one.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string place = parsed.GetRequiredValue(folder);
            ContractVersion before = parsed.GetValue(old) is { } oldPlace
                ? await ContractVersion.ReadAsync("OLD", oldPlace, place, cancellation).ConfigureAwait(false)
                : Newest(place, cancellation);
            ContractVersion after = await ContractVersion.ReadAsync("NEW", parsed.GetValue(current) ?? place, place, cancellation).ConfigureAwait(false);
            IReadOnlyList<ContractChange> changes = ContractDiff.Compare(before.Catalogs, after.Catalogs);
            if (parsed.GetValue(json))
            {
                DiffOutput.PrintJson(changes, before, after);
            }
            else if (parsed.GetValue(sarif))
            {
                DiffOutput.PrintSarif(changes, after);
            }
            else if (parsed.GetValue(markdown))
            {
                DiffOutput.PrintMarkdown(changes, before, after);
            }
            else
            {
                DiffOutput.PrintText(changes, before, after);
            }

            return ContractDiff.BumpOf(changes) switch
            {
                ContractBump.Major => ExitCode.Breaking,
                ContractBump.Minor => ExitCode.Findings,
                _ => ExitCode.Fine,
            };
        });
        return command;
    }

    private static ContractVersion Newest(string folder, CancellationToken cancellation) => CatalogFolder.Baselines(folder) is [.., var newest]
        ? ContractVersion.OfBaseline(newest, cancellation)
        : throw ErrorcatalogErrors.ArgumentValueInvalid("OLD", "nothing", $"a version, folder or git revision, because {folder} has no baseline; make one with errorcatalog baseline accept").ToException();
}
