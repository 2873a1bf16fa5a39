using System.CommandLine;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Translations;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n pseudo [DIR]</c>: languages that nobody speaks, to try a program before translators begin.</summary>
internal static class L10nPseudoCommand
{
    private const string Heading = "# Written by 'errorcatalog l10n pseudo' to try a program before translators begin. Do not edit.";

    public static Command Create()
    {
        Argument<string> folder = CommonOptions.UsualCatalogs();
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        var locale = new Option<string[]>("--locale", "-l") { Description = "en-XA (accents, a third longer) or ar-XB (right to left); repeat it for both. Default: both.", HelpName = "TAG", DefaultValueFactory = _ => [] };
        var command = new Command("pseudo", "Make pseudo-languages from the source texts, to try a program before translators begin.") { folder, catalog, locale };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(catalog) ?? parsed.GetRequiredValue(folder), [.. parsed.GetRequiredValue(locale).Select(Tag).Distinct(StringComparer.Ordinal)], cancellation)));
        return command;
    }

    private static string Tag(string text) => CommonOptions.CanonicalLocale(text) is { } tag && PseudoLocale.Is(tag)
        ? tag
        : throw ErrorcatalogErrors.ArgumentValueInvalid("--locale", text, string.Join(" or ", PseudoLocale.All)).ToException();

    private static int Run(string place, IReadOnlyList<string> locales, CancellationToken cancellation)
    {
        TranslationFolder folder = TranslationFolder.Read(place, locales.Count > 0 ? locales : PseudoLocale.All, added: [], cancellation);
        FileChange[] files = [.. from locale in folder.Locales from catalog in folder.Compiled.Catalogs select File(folder, catalog, locale)];
        FileSet.Write(files, cancellation);
        foreach (FileChange file in files)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, "written")} {PrintableText.OneLine(file.Path)}");
        }

        return ExitCode.Fine;
    }

    private static FileChange File(TranslationFolder folder, CatalogModel catalog, string locale)
    {
        var document = new LocaleDocument();
        document.SetHeader([Heading]);
        foreach (SourceUnit unit in SourceUnits.Of(catalog))
        {
            document.Set(unit.Key, unit.Field, PseudoLocale.Translate(unit, locale));
        }

        return new FileChange(folder.LocaleFile(catalog.Name, locale), document.ToText(catalog, folder.Order(catalog)));
    }
}
