using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Contracts;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>baseline fix [KEY…]</c>: edits the catalogs so that they keep what the newest baseline promised.</summary>
internal static class BaselineFixCommand
{
    public static Command Create()
    {
        var keys = new Argument<string[]>("KEY") { Description = "Keys of entries as the baseline has them. Default: everything.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--catalog", "-c")
        {
            Description = "Folder with the catalogs. Default: the folder catalog, else the current one.",
            HelpName = "DIR",
            DefaultValueFactory = _ => CommonOptions.UsualFolder,
        };
        var version = new Option<string?>("--version") { Description = "The version that retires entries which are gone. Default: the next minor one after the baseline.", HelpName = "VERSION" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing; show the lines that would change." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("fix", "Mend what the catalogs broke of the newest baseline; comments and order stay. Exit code 1 when something is left for you to decide.") { keys, folder, version, dryRun, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(keys) ?? [],
            parsed.GetRequiredValue(folder),
            parsed.GetValue(version),
            parsed.GetValue(dryRun),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] keys, string folder, string? version, bool isDryRun, bool json, CancellationToken cancellation)
    {
        if (version is not null && !BaselinePaths.IsVersion(version))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--version", version, "a version such as 1.2.0").ToException();
        }

        BaselineFile baseline = Newest(folder, cancellation);
        RefuseUnknown(keys, baseline);
        IReadOnlyList<string> files = CatalogFolder.Files(folder);
        CatalogSource[] sources = [.. files.Concat(LocalizedCatalogs.Locks(files)).Select(file => CatalogFolder.Read(file, cancellation))];
        CatalogFolder.RefuseErrors(folder, CatalogCompiler.Compile(sources, cancellation));

        var request = new RepairRequest(sources, baseline, version ?? NextMinor(baseline.Version)) { Keys = keys };
        RepairPlan plan = ContractRepair.Plan(request, cancellation);
        if (plan.Wanted.Count > 0 && await FormerCatalogs.ReadAsync(folder, baseline, plan.Wanted, cancellation).ConfigureAwait(false) is { Count: > 0 } former)
        {
            plan = ContractRepair.Plan(request with { Former = former }, cancellation);
        }

        if (!isDryRun)
        {
            FileSet.Write(plan.Changes.Select(change => new FileText(change.Path, change.Text, Encoding: null)), cancellation);
        }

        if (json)
        {
            RepairOutput.PrintJson(plan, baseline, sources, isDryRun);
        }
        else
        {
            RepairOutput.PrintText(plan, baseline, sources, isDryRun);
        }

        return plan.Refused.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static BaselineFile Newest(string folder, CancellationToken cancellation)
    {
        if (CatalogFolder.Baselines(folder) is not [.., var newest])
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", folder, "a folder with a baseline; make one with errorcatalog baseline accept").ToException();
        }

        CatalogSource source = CatalogFolder.Read(newest, cancellation);
        BaselineFile baseline = BaselineFileParser.Parse(source.Path, source.Text, cancellation);
        CatalogFolder.RefuseErrors(newest, [.. baseline.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)]);
        return baseline;
    }

    private static void RefuseUnknown(string[] keys, BaselineFile baseline)
    {
        HashSet<string> known = [.. baseline.Catalogs.SelectMany(catalog => catalog.Entries).Select(entry => entry.Key)];
        if (keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("KEY", unknown, $"the key of an entry in the baseline {baseline.Version}").ToException();
        }
    }

    // To retire an entry is a compatible change.
    private static string NextMinor(string version)
    {
        string[] numbers = version.Split('-', '+')[0].Split('.');
        return FormattableString.Invariant($"{numbers[0]}.{(numbers.Length > 1 && int.TryParse(numbers[1], out int minor) ? minor : 0) + 1}.0");
    }
}
