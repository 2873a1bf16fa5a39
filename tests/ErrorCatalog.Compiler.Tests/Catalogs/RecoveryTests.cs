namespace ErrorCatalog.Compiler.Tests;

/// <summary>One bad entry hides no other, whatever is wrong with it.</summary>
public sealed class RecoveryTests
{
    private const string Good = "    explain: \"Expected one, but got none.\"\n    fix-hint: \"Ask again.\"\n    impact: message\n    who-retries: me\n";

    [Theory]
    [InlineData("    explain: \"not closed\n")]
    [InlineData("    explain: {a} b\n")]
    [InlineData("    explain: a: b\n")]
    [InlineData("    explain: [a, b\n")]
    [InlineData("    explain: @a\n")]
    [InlineData("    explain: *a b\n")]
    [InlineData("\texplain: a\n")]
    [InlineData("    explain: a\n   fix-hint: b\n")]
    [InlineData("    - a\n    b: c\n")]
    [InlineData("    explain: [[[[[[[[[[[[[[[[[[[[[[[[[\n")]
    [InlineData("    explain: \"\\UFFFFFFFF\"\n")]
    [InlineData("    impact: nobody\n")]
    [InlineData("  nonsense\n")]
    public void A_broken_entry_is_reported_and_its_neighbours_stay(string broken)
    {
        string text = "catalog: agent\nerrors:\n  first-one:\n" + Good + "  broken-one:\n" + broken + "  last-one:\n" + Good;

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", text)], TestContext.Current.CancellationToken);

        Assert.True(result.HasErrors);
        Assert.Equal(["first-one", "last-one"], Assert.Single(result.Catalogs).Entries.Select(entry => entry.Key).Where(key => key != "broken-one"));
        Assert.DoesNotContain(result.Catalogs[0].Entries, entry => entry.Key == "broken-one" && entry.Text.Explain is null);
        Assert.All(result.Diagnostics, finding => Assert.InRange(finding.Range.StartLine, 6, 10));
    }

    [Fact]
    public void A_broken_header_member_leaves_the_entries_alone()
    {
        string text = "catalog: agent\nbase-uri: @x\nerrors:\n  first-one:\n" + Good;

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", text)], TestContext.Current.CancellationToken);

        Assert.Equal(CatalogRules.QuoteTheValue.Id, Assert.Single(result.Diagnostics).RuleId);
        Assert.Single(Assert.Single(result.Catalogs).Entries);
    }

    [Fact]
    public void Two_broken_entries_give_two_findings()
    {
        string text = "catalog: agent\nerrors:\n  a-b:\n    explain: {x} y\n  c-d:\n    explain: %x\n  last-one:\n" + Good;

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", text)], TestContext.Current.CancellationToken);

        Assert.Equal([CatalogRules.UnquotedBrace.Id, CatalogRules.QuoteTheValue.Id], result.Diagnostics.Select(finding => finding.RuleId));
        Assert.Equal("last-one", Assert.Single(result.Catalogs[0].Entries).Key);
    }

    [Fact]
    public void An_entry_with_a_wrong_field_reports_every_wrong_field()
    {
        string text = "catalog: agent\nerrors:\n  a-b:\n    impact: x\n    who-retries: y\n    http-status: z\n    explain: \"{a}.\"\n    fix-hint: \"B.\"\n";

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", text)], TestContext.Current.CancellationToken);

        Assert.Equal(
            [CatalogRules.BadToken.Id, CatalogRules.BadToken.Id, CatalogRules.BadHttpStatus.Id, CatalogRules.UnknownPlaceholder.Id],
            result.Diagnostics.Select(finding => finding.RuleId));
        Assert.Empty(result.Catalogs[0].Entries);
    }

    [Fact]
    public void Of_colliding_entries_the_first_by_path_stays_and_the_others_are_untouched()
    {
        string Catalog(string hint, string other) => $"catalog: agent\nerrors:\n  same-one:\n    explain: \"A.\"\n    fix-hint: \"{hint}\"\n    impact: message\n    who-retries: me\n  {other}:\n" + Good;

        CompiledCatalogs result = CatalogCompiler.Compile(
            [new CatalogSource("b.errors.yaml", Catalog("Second.", "b-other")), new CatalogSource("a.errors.yaml", Catalog("First.", "a-other"))],
            TestContext.Current.CancellationToken);

        EquatableArray<EntryModel> entries = Assert.Single(result.Catalogs).Entries;
        Assert.Equal(["a-other", "b-other", "same-one"], entries.Select(entry => entry.Key));
        Assert.Equal("First.", entries[2].Text.FixHint);
    }

    [Fact]
    public void A_colliding_alias_is_dropped_and_its_entry_stays()
    {
        string text = "catalog: agent\nerrors:\n  a-b:\n    code: e.p.xfer\n" + Good + "  c-d:\n    aliases: [ e.p.xfer, other ]\n" + Good;

        CompiledCatalogs result = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", text)], TestContext.Current.CancellationToken);

        Assert.Equal(["other"], result.Catalogs[0].Entries.Single(entry => entry.Key == "c-d").Aliases);
    }
}
