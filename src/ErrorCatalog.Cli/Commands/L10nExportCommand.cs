using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n export</c>: texts and translations as files of translation tools.</summary>
internal static class L10nExportCommand
{
    private const string Standard = "-";

    public static Command Create()
    {
        Argument<string> folder = CommonOptions.UsualCatalogs();
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        var format = new Option<string>("--format", "-f") { Description = "Format of the files: po, xliff (1.2) or arb.", HelpName = "FORMAT", Required = true };
        var locale = new Option<string[]>("--locale", "-l") { Description = "Language as a BCP 47 tag; repeat it for more. Default: every language that has a locale file.", HelpName = "TAG", DefaultValueFactory = _ => [] };
        var output = new Option<string>("--output", "-o") { Description = "Folder for TAG/CATALOG.EXT, or - for standard output, which takes one file.", HelpName = "OUT", DefaultValueFactory = _ => Standard };
        var previous = new Option<string?>("--previous") { Description = "Folder with an earlier version of the catalogs: outdated texts then show the source that they were made from.", HelpName = "DIR" };
        var command = new Command("export", "Write texts and translations as PO, XLIFF 1.2 or ARB.") { folder, catalog, format, locale, output, previous };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(catalog) ?? parsed.GetRequiredValue(folder),
            Format(parsed.GetRequiredValue(format)),
            [.. parsed.GetRequiredValue(locale).Select(Locale).Distinct(StringComparer.Ordinal)],
            parsed.GetRequiredValue(output),
            parsed.GetValue(previous),
            cancellation)));
        return command;
    }

    private static int Run(string folder, ExchangeFormat format, string[] locales, string output, string? previous, CancellationToken cancellation)
    {
        if (output != Standard)
        {
            OutputFailure.RefuseFile("--output", output);
        }

        CompiledCatalogs compiled = LocalizedCatalogs.Compile(folder, cancellation);
        string[] sources = previous is null ? [] : [.. TranslationExport.Sources(CatalogFolder.Compile(previous, cancellation))];
        FileChange[] files =
        [
            .. compiled.Catalogs.SelectMany(catalog => Locales(compiled, catalog, locales).Select(locale => new FileChange(
                string.Join('/', output.TrimEnd('/'), locale, catalog.Name + ExchangeFile.Extension(format)),
                ExchangeFile.Write(format, TranslationExport.Of(compiled, catalog.Name, locale, sources))))),
        ];
        if (output != Standard)
        {
            FileSet.Write(files, cancellation);
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Exported")} {Counted.Of(files.Length, "file", "files")} to {output}.");
            return ExitCode.Fine;
        }

        if (files is not [var only])
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--output", Standard, files.Length == 0
                ? "a language with --locale, because the catalog has no translation yet"
                : $"a folder for {files.Length} files, or one --locale of a folder with one catalog").ToException();
        }

        Terminal.Out.Write(only.Text!);
        return ExitCode.Fine;
    }

    private static IEnumerable<string> Locales(CompiledCatalogs compiled, CatalogModel catalog, string[] wanted) => wanted.Length > 0
        ? wanted
        : compiled.Translations.Where(translations => translations.Catalog == catalog.Name).Select(translations => translations.Locale);

    // What no import would take back must not go out.
    private static string Locale(string tag)
    {
        string locale = CommonOptions.CanonicalLocale(tag)!;
        return PluralRules.IsKnownLocale(locale)
            ? locale
            : throw ErrorcatalogErrors.ArgumentValueInvalid("--locale", tag, "the tag of a language that CLDR knows, such as es, pt-BR or zh-Hant").ToException();
    }

    private static ExchangeFormat Format(string name) => name.ToLowerInvariant() switch
    {
        "po" => ExchangeFormat.Po,
        "xliff" or "xlf" => ExchangeFormat.Xliff,
        "arb" => ExchangeFormat.Arb,
        _ => throw ErrorcatalogErrors.ArgumentValueInvalid("--format", name, "po, xliff or arb").ToException(),
    };
}
