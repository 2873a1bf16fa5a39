namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>Exported PO files, judged by the tools of gettext users.</summary>
public sealed class GettextTests(TranslatedFiles files) : IClassFixture<TranslatedFiles>
{
    private const string Flag = "python-brace-format";

    private static readonly ExchangeDocument Broken = new("shop", "en", "es",
        [new ExchangeUnit("out-of-stock.explain", "Expected stock of {article}.", "Se esperaban existencias de {articulo}.", ExchangeState.Translated) { HasOnlyBareNames = true }]);

    [Fact]
    public async Task Msgfmt_compiles_them_with_all_its_checks()
    {
        foreach (string file in files.Files(ExchangeFormat.Po))
        {
            Assert.Equal(new ToolRun(0, string.Empty), await ToolRun.OfAsync(files.Folder, "msgfmt", "-c", "-o", "/dev/null", file));
        }
    }

    [Fact]
    public async Task I18nspector_finds_nothing() =>
        Assert.Equal(new ToolRun(0, string.Empty), await ToolRun.OfAsync(files.Folder, "i18nspector", files.Files(ExchangeFormat.Po)));

    [Fact]
    public async Task Pofilter_finds_nothing_but_plurals_and_selections_that_it_cannot_read()
    {
        foreach (string entry in await FilterAsync("po"))
        {
            Assert.Contains("pythonbraceformat", entry, StringComparison.Ordinal);
            Assert.DoesNotContain($"#, {Flag}", entry, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_with_nothing_but_names_in_braces_are_marked_for_those_checks() =>
        Assert.True(files.Files(ExchangeFormat.Po).Sum(file => files.Read(file).Split($"#, {Flag}\n").Length - 1) > 500);

    [Fact]
    public async Task Each_of_them_catches_a_name_that_is_wrong()
    {
        const string Name = "broken/es.po";
        files.Put(Name, ExchangeFile.Write(ExchangeFormat.Po, Broken));

        ToolRun msgfmt = await ToolRun.OfAsync(files.Folder, "msgfmt", "-c", "-o", "/dev/null", Name);
        Assert.Equal(1, msgfmt.ExitCode);
        Assert.Contains("'article'", msgfmt.Output, StringComparison.Ordinal);
        Assert.Contains("articulo", (await ToolRun.OfAsync(files.Folder, "i18nspector", Name)).Output, StringComparison.Ordinal);
        Assert.Contains($"#, {Flag}", Assert.Single(await FilterAsync("broken")), StringComparison.Ordinal);
    }

    // The entries of a folder that it complains of. It ends with 0 whatever it finds, and writes no file when that is nothing.
    private async Task<string[]> FilterAsync(string folder)
    {
        string found = folder + "-found";
        ToolRun run = await ToolRun.OfAsync(files.Folder, "pofilter", "--progress=none", "-t", "pythonbraceformat", "-t", "untranslated", "-t", "isfuzzy", folder, found);
        Assert.Equal(0, run.ExitCode);
        return
        [
            .. Directory.GetFiles(Path.Combine(files.Folder, found), "*.po", SearchOption.AllDirectories)
                .SelectMany(file => File.ReadAllText(file).Split("\n\n"))
                .Where(entry => entry.Contains("# (pofilter)", StringComparison.Ordinal)),
        ];
    }
}
