namespace ErrorCatalog.Compiler.Tests;

/// <summary>An entry gets another key by editing the text of its files.</summary>
public sealed class EntryRenameTests
{
    private const string Fields = "impact: message\n    who-retries: you\n    explain: \"Expected a route, but none is there.\"\n    fix-hint: \"Ask the sender.\"\n";

    [Theory]
    [InlineData("  no-route: # why\n    # first\n    " + Fields, "  route-missing: # why\n    aliases: [ no-route ]\n    # first\n    " + Fields)]
    [InlineData("  \"no-route\":\n    code: e.p.no-route # code\n    " + Fields, "  route-missing:\n    code: e.p.no-route # code\n    aliases: [ no-route ]\n    " + Fields)]
    [InlineData("  no-route:\n    aliases: [ a.b ] # old\n    " + Fields, "  route-missing:\n    aliases: [ a.b, no-route ] # old\n    " + Fields)]
    [InlineData("  no-route:\n    aliases: # old\n      - a.b # one\n      # end\n    " + Fields, "  route-missing:\n    aliases: # old\n      - a.b # one\n      - no-route\n      # end\n    " + Fields)]
    [InlineData("  no-route:\n    code: no-route\n    " + Fields, "  route-missing:\n    code: no-route\n    " + Fields)]
    [InlineData(
        "  no-route: { impact: message, who-retries: you, explain: \"Expected a route, but none is there.\", fix-hint: \"Ask the sender.\" }\n",
        "  route-missing: { aliases: [ no-route ], impact: message, who-retries: you, explain: \"Expected a route, but none is there.\", fix-hint: \"Ask the sender.\" }\n")]
    public void The_old_key_becomes_an_alias_and_nothing_else_changes(string before, string after)
    {
        EntryRenaming renaming = EntryRename.Plan([Catalog(before)], "net", "no-route", "route-missing");

        Assert.Null(renaming.Error);
        Assert.Equal(Catalog(after).Text, Assert.Single(renaming.Changes).Text);
    }

    [Fact]
    public void Line_ends_stay()
    {
        CatalogSource source = new("a.errors.yaml", Catalog("  no-route:\n    " + Fields).Text.ReplaceLineEndings("\r\n"));

        string text = Assert.Single(EntryRename.Plan([source], "net", "no-route", "route-missing").Changes).Text;

        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Exemptions_successors_translations_and_lock_files_follow()
    {
        CatalogSource catalog = new("catalog/net.errors.yaml", "catalog: net\nlegacy: [ no-route ]\nerrors:\n  no-route:\n    impact: message\n    who-retries: you\n    explain: \"Expected a route, but none is there.\"\n");
        CatalogSource other = new("catalog/old.errors.yaml", "catalog: net\nerrors:\n  gone:\n    retired: { since: 2.0.0, replaced-by: no-route }\n    " + Fields.Replace("a route", "the way", StringComparison.Ordinal));
        CatalogSource german = new("catalog/locales/de/net.yaml", "# Deutsch\nno-route: # Weg\n  explain: \"Erwartet wurde ein Weg, aber es gibt keinen.\"\n");
        CatalogSource locks = new(
            "catalog/locales/.state/de/net.tsv",
            LockFileWriter.Write([new LockRow("no-route.explain", TranslationHash.Of("Expected a route, but none is there."), TranslationHash.Of("Erwartet wurde ein Weg, aber es gibt keinen."), PlaceholdersOfNone())]));
        CatalogSource[] sources = [catalog, other, german, locks];

        EntryRenaming renaming = EntryRename.Plan(sources, "net", "no-route", "route-missing");

        Assert.Null(renaming.Error);
        Assert.Equal([locks.Path, german.Path, catalog.Path, other.Path], renaming.Changes.Select(change => change.Path));
        Assert.Contains("\nroute-missing.explain\t", renaming.Changes[0].Text, StringComparison.Ordinal);
        Assert.Equal(german.Text.Replace("no-route:", "route-missing:", StringComparison.Ordinal), renaming.Changes[1].Text);
        Assert.Contains("legacy: [ route-missing ]", renaming.Changes[2].Text, StringComparison.Ordinal);
        Assert.Contains("replaced-by: route-missing", renaming.Changes[3].Text, StringComparison.Ordinal);
        Assert.Equal(
            CatalogCompiler.Compile(sources).Translations.SelectMany(language => language.Units.Select(unit => unit.Status)),
            renaming.Compiled.Translations.SelectMany(language => language.Units.Select(unit => unit.Status)));
    }

    [Fact]
    public void A_diff_finds_the_renaming_compatible()
    {
        CatalogSource before = Catalog("  no-route:\n    " + Fields);
        CatalogSource after = Assert.Single(EntryRename.Plan([before], "net", "no-route", "route-missing").Changes);

        IReadOnlyList<ContractChange> changes = ContractDiff.Compare(Contract(before), Contract(after));

        Assert.Equal(ContractSeverity.Compatible, changes.Max(change => change.Rule.Severity));
        Assert.Contains(changes, change => change.Rule == ContractRules.EntryRenamed);
    }

    [Fact]
    public void What_would_become_an_error_is_told_and_changes_nothing()
    {
        EntryRenaming taken = EntryRename.Plan([Catalog("  no-route:\n    " + Fields + "  no-way:\n    " + Fields)], "net", "no-route", "no-way");
        EntryRenaming unknown = EntryRename.Plan([Catalog("  no-route:\n    " + Fields)], "net", "nothing", "no-way");

        Assert.NotNull(taken.Error);
        Assert.Empty(taken.Changes);
        Assert.Empty(unknown.Changes);
    }

    private static CatalogSource Catalog(string entries) => new("a.errors.yaml", "# top\ncatalog: net\nerrors:\n" + entries + "# end\n");

    private static EquatableArray<ContractCatalog> Contract(CatalogSource source) => ContractCatalog.Of(CatalogCompiler.Compile([source]).Catalogs, default);

    private static string PlaceholdersOfNone() => SourceUnits.Of(CatalogCompiler.Compile([Catalog("  no-route:\n    " + Fields)]).Catalogs[0]).First(unit => unit.Field == "explain").Placeholders;
}
