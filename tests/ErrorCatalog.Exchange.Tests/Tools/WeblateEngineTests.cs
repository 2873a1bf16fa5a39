using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Arb;
using ErrorCatalog.Exchange.Tests.Texts;

namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>Files that translate-toolkit, the engine of Weblate, has read, changed in one text and saved.</summary>
public sealed class WeblateEngineTests(TranslatedFiles files) : IClassFixture<TranslatedFiles>
{
    private const string NewText = "Un “texto” nuevo: it’s #1 — 日本, \\n & <b>.";

    public static TheoryData<ExchangeFormat, int> Exchanged => [.. Enum.GetValues<ExchangeFormat>().SelectMany(format => Enumerable.Range(0, 4).Select(catalog => new TheoryDataRow<ExchangeFormat, int>(format, catalog)))];

    [Theory]
    [MemberData(nameof(Exchanged))]
    public async Task An_exchange_file_comes_back_unchanged_but_for_the_edit(ExchangeFormat format, int index)
    {
        foreach (LocaleTranslations translations in files.All[index].Translations.Where(IsTried))
        {
            string file = TranslatedFiles.ExchangePath(format, translations);
            ExchangeDocument before = Read(file);
            ExchangeUnit edited = before.Units[before.Units.Count / 2];

            await EditAsync(format.ToString().ToLowerInvariant(), file, NameIn(format, edited.Id), before.Units.Count);

            ExchangeDocument after = Read(file);
            Assert.Equal((before.Catalog, before.SourceLocale, before.Locale), (after.Catalog, after.SourceLocale, after.Locale));
            Assert.Equal(
                before.Units.Select(unit => (unit.Id, unit.Source, unit.Id == edited.Id ? NewText : unit.Target, unit.State)),
                Documents.Core(after));
        }
    }

    [Theory]
    [InlineData(ExchangeFormat.Po)]
    [InlineData(ExchangeFormat.Xliff)]
    [InlineData(ExchangeFormat.Arb)]
    public async Task An_import_of_it_takes_the_edit_and_nothing_else(ExchangeFormat format)
    {
        LocaleTranslations translations = files.Own.Translations.Single(translations => translations is { Catalog: "errorcatalog", Locale: "fr" });
        SourceUnit edited = translations.Units.Select(unit => unit.Source!).First(unit => unit.IsPattern && !unit.Text.Contains('{', StringComparison.Ordinal));
        string file = TranslatedFiles.ExchangePath(format, translations);
        await EditAsync(format.ToString().ToLowerInvariant(), file, NameIn(format, edited.Id), translations.Units.Count);

        TranslationImportResult result = TranslationImport.Plan(
            files.Own,
            [(file, File.ReadAllBytes(Path.Combine(files.Folder, file)))],
            path => File.Exists(Path.Combine(Places.Catalog, path)) ? File.ReadAllText(Path.Combine(Places.Catalog, path)) : null,
            string.Empty);

        Assert.Empty(result.Findings);
        Assert.Equal((edited.Id, ImportOutcome.Taken, NewText), Assert.Single(result.Texts, text => text.Outcome != ImportOutcome.Unchanged) is var taken ? (taken.Id, taken.Outcome, taken.Text) : default);
        string locale = result.Changes.Single(change => change.Path == translations.Files[0]).Text!;
        Assert.Equal(
            Texts(translations).Select(text => text.Id == edited.Id ? (text.Id, NewText) : text),
            Texts(TranslationLookup.With(files.Own, files.Own.Catalogs.Single(catalog => catalog.Name == "errorcatalog"), "fr", translations.Files[0], locale)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_locale_file_is_read_back_with_that_one_text_changed(int index)
    {
        foreach (LocaleTranslations translations in files.All[index].Translations.Where(IsTried))
        {
            string file = TranslationPaths.LocaleFile(string.Empty, translations.Locale, translations.Catalog);
            CatalogModel catalog = files.All[index].Catalogs.Single(catalog => catalog.Name == translations.Catalog);
            (string Id, string Text)[] before = Texts(TranslationLookup.With(files.All[index], catalog, translations.Locale, translations.Files[0], files.Read(file)));
            TranslationUnit edited = translations.Units[translations.Units.Count / 2];

            await EditAsync("yaml", file, $"{edited.Key}->{edited.Field.Replace("/", "->", StringComparison.Ordinal)}", before.Length);

            LocaleFile parsed = LocaleFileParser.Parse(file, files.Read(file));
            Assert.Empty(parsed.Diagnostics);
            Assert.Equal(
                before.Select(text => text.Id == edited.Id ? (text.Id, NewText) : text),
                Texts(TranslationLookup.With(files.All[index], catalog, translations.Locale, translations.Files[0], files.Read(file))));
        }
    }

    // Of our own catalogs two languages are enough, the engine takes long over each file.
    private static bool IsTried(LocaleTranslations translations) => translations.Locale is "ar" or "de";

    private static (string Id, string Text)[] Texts(LocaleTranslations translations) =>
        [.. translations.Units.Where(unit => unit.Target is not null).Select(unit => (unit.Id, TranslationHash.Normalize(unit.Target!)))];

    private static string NameIn(ExchangeFormat format, string id) => format == ExchangeFormat.Arb ? ArbNames.ToResource(id) : id;

    private ExchangeDocument Read(string file)
    {
        ExchangeReadResult result = ExchangeFile.Read(file, File.ReadAllBytes(Path.Combine(files.Folder, file)));
        Assert.Empty(result.Findings);
        return Assert.Single(result.Documents);
    }

    private async Task EditAsync(string kind, string file, string id, int count) =>
        Assert.Equal(new ToolRun(0, $"{count}\n"), await ToolRun.OfPythonAsync(files.Folder, "edit_unit.py", kind, file, id, NewText));
}
