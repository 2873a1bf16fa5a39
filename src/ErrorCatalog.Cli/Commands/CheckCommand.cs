using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Code;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>check DIR</c>: everything that is wrong with the catalogs below a folder.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with *.errors.yaml files, or one such file." };
        Option<bool> json = CommonOptions.Json();
        var sarif = new Option<bool>("--sarif") { Description = "Print SARIF 2.1.0 for code scanning services." };
        var strict = new Option<bool>("--strict") { Description = "Let warnings fail the check too." };
        var translations = new Option<string>("--translations") { Description = "strict: let bad translations count as errors, as on branches that are released." };
        translations.AcceptOnlyFromAmong(TranslationStrictness.Lenient, TranslationStrictness.Strict);
        var code = new Option<string?>("--sources") { Description = "Folder with C# files, a file or a pattern: report entries that no code names.", HelpName = "CODE" };
        var command = new Command("check", "Report everything that is wrong with the catalogs of a folder. Exit code 1 when there are errors.") { folder, json, sarif, strict, translations, code };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif))
            {
                result.AddError("Expected one output format but got both --json and --sarif. Leave one out.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(json),
            parsed.GetValue(sarif),
            parsed.GetValue(strict),
            TranslationStrictness.IsStrict(parsed.GetValue(translations)),
            parsed.GetValue(code),
            cancellation)));
        return command;
    }

    private static int Run(string folder, bool json, bool sarif, bool strict, bool strictTranslations, string? code, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = CatalogFolder.Files(folder);
        CatalogSource[] sources =
        [
            .. files.Concat(CatalogFolder.Baselines(folder).TakeLast(1)).Concat(LocalizedCatalogs.Locks(files)).Select(file => CatalogFolder.ReadToCheck(file, cancellation)),
        ];
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        compiled = CatalogLints.Add(compiled, code is null ? null : CodeNames.Of(code, cancellation));
        compiled = strictTranslations ? TranslationStrictness.Raise(compiled) : compiled;
        int errors = FindingOutput.Count(compiled, CatalogSeverity.Error);
        int warnings = FindingOutput.Count(compiled, CatalogSeverity.Warning);
        bool fails = errors > 0 || (strict && warnings > 0);
        if (json)
        {
            FindingOutput.PrintJson(compiled);
        }
        else if (sarif)
        {
            FindingOutput.PrintSarif(compiled);
        }
        else
        {
            FindingOutput.PrintText(Terminal.Out, compiled.Diagnostics);
            string verdict = fails ? Terminal.Out.Styled(Style.Red, "Not fine") : Terminal.Out.Styled(Style.Green, "Fine");
            Terminal.Out.WriteLine($"{verdict}: {Inventory(compiled)}; {Totals(errors, warnings, FindingOutput.Count(compiled, CatalogSeverity.Info))}.");
        }

        return fails ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string Inventory(CompiledCatalogs compiled) => string.Join(
        ", ",
        Counted.Of(compiled.Catalogs.Count, "catalog", "catalogs"),
        Counted.Of(compiled.Catalogs.Sum(catalog => catalog.Entries.Count), "entry", "entries"),
        Counted.Of(compiled.Locales.Count, "translation", "translations"));

    private static string Totals(int errors, int warnings, int infos) => string.Join(
        ", ",
        Counted.Of(errors, "error", "errors"),
        Counted.Of(warnings, "warning", "warnings"),
        Counted.Of(infos, "info", "infos"));
}
