using System.Text.Json;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>Our messages, judged by tools for JavaScript applications, which read the same message syntax.</summary>
public sealed class JavaScriptToolTests(TranslatedFiles files) : IClassFixture<TranslatedFiles>
{
    [Fact]
    public async Task Both_take_every_message_and_find_the_same_arguments_in_every_language()
    {
        foreach (CompiledCatalogs compiled in files.All)
        {
            foreach (CatalogModel catalog in compiled.Catalogs)
            {
                string folder = Write("json/" + catalog.Name, compiled, catalog);

                Assert.Equal(new ToolRun(0, string.Empty), await VerifyAsync(folder));
                RequireFine(await CheckAsync(folder));
            }
        }
    }

    [Fact]
    public async Task Formatjs_catches_an_argument_that_is_lost_and_one_that_an_apostrophe_hides()
    {
        CatalogModel catalog = files.Own.Catalogs.Single(catalog => catalog.Name == "errorcatalog");
        foreach (string text in (string[])["nada", "l'{file}"])
        {
            ToolRun run = await VerifyAsync(Write("broken", files.Own, catalog, unit => unit.Id == "file-already-exists.explain" ? text : unit.Target!));

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("file-already-exists.explain", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task I18n_check_reads_our_locale_files_as_they_are()
    {
        foreach (string catalog in files.Own.Catalogs.Select(catalog => catalog.Name))
        {
            foreach (string locale in files.Own.Translations.Where(translations => translations.Catalog == catalog).Select(translations => translations.Locale).Append("en"))
            {
                files.Put($"own/{locale}/{catalog}.yaml", files.Read(TranslationPaths.LocaleFile(string.Empty, locale, catalog)));
            }
        }

        RequireFine(await CheckAsync(Path.Combine(files.Folder, "own")));
    }

    [Fact]
    public async Task I18n_check_catches_a_missing_text_and_a_wrong_name()
    {
        files.Put("broken-locales/en/shop.yaml", "out-of-stock:\n  title: \"Out of {article}\"\n  fix-hint: \"Wait.\"\n");
        files.Put("broken-locales/es/shop.yaml", "out-of-stock:\n  title: \"Sin {artículo}\"\n");

        ToolRun run = await CheckAsync(Path.Combine(files.Folder, "broken-locales"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Found missing keys!", run.Output, StringComparison.Ordinal);
        Assert.Contains("Found invalid keys!", run.Output, StringComparison.Ordinal);
    }

    private static void RequireFine(ToolRun run)
    {
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No missing keys found!", run.Output, StringComparison.Ordinal);
        Assert.Contains("No invalid translations found!", run.Output, StringComparison.Ordinal);
    }

    // One file for the source language and one for each translation, by names that the tools take for languages. They do not
    // know that a value may be left out, and take < for markup, which our messages do not have.
    private string Write(string folder, CompiledCatalogs compiled, CatalogModel catalog, Func<TranslationUnit, string>? change = null)
    {
        files.Put($"{folder}/{catalog.SourceLocale}.json", Flat(SourceUnits.Of(catalog).Select(unit => (unit, unit.Text))));
        foreach (LocaleTranslations language in compiled.Translations.Where(translations => translations.Catalog == catalog.Name))
        {
            files.Put($"{folder}/{language.Locale}.json", Flat(language.Units.Select(unit => (unit.Source!, change?.Invoke(unit) ?? unit.Target!))));
        }

        return Path.Combine(files.Folder, folder);
    }

    private static string Flat(IEnumerable<(SourceUnit Unit, string Text)> texts) => JsonSerializer.Serialize(
        texts.Where(text => text.Unit.IsPattern && !text.Unit.Text.Contains("{extra}", StringComparison.Ordinal)).ToDictionary(text => text.Unit.Id, text => text.Text.Replace('<', '‹')));

    private static Task<ToolRun> VerifyAsync(string folder) =>
        ToolRun.OfNodeAsync(folder, "formatjs", "verify", "--source-locale", "en", "--missing-keys", "--extra-keys", "--structural-equality", "*.json");

    private static Task<ToolRun> CheckAsync(string folder) => ToolRun.OfNodeAsync(folder, "i18n-check", "-l", ".", "-s", "en", "-f", "react-intl");
}
