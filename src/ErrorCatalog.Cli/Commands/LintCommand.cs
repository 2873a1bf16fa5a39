using System.CommandLine;
using ErrorCatalog.Cli.Code;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>lint PLACE…</c>: the code rules on loose files, projects and solutions, whether they reference the package or not.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var places = new Argument<string[]>("PLACE")
        {
            Description = "C# files, folders or patterns such as 'src/**/*.cs', projects and solutions.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = CommonOptions.Json();
        var sarif = new Option<bool>("--sarif") { Description = "Print SARIF 2.1.0 for code scanning services." };
        var severity = new Option<string>("--severity") { Description = "The least severity that is reported: info, warning or error; info unless given.", HelpName = "LEVEL", DefaultValueFactory = _ => "info" };
        severity.AcceptOnlyFromAmong("info", "warning", "error");
        var command = new Command("lint", "Run the rules about messages, causes and the use of catalogs on C# code. Exit code 1 when something is reported.") { places, json, sarif, severity };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif))
            {
                result.AddError("Expected one output format but got both --json and --sarif. Leave one out.");
            }
        });
        command.SetAction((parsed, cancellation) => LintRun.RunAsync(
            parsed.GetRequiredValue(places), Level(parsed.GetValue(severity)), parsed.GetValue(json), parsed.GetValue(sarif), cancellation));
        return command;
    }

    private static CatalogSeverity Level(string? word) => word switch
    {
        "error" => CatalogSeverity.Error,
        "warning" => CatalogSeverity.Warning,
        _ => CatalogSeverity.Info,
    };
}
