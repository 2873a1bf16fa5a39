using static ErrorCatalog.Compiler.Tests.Contracts.Lists;

namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>The table of changes, held against generated catalogs and edits.</summary>
public sealed class ContractDiffTests
{
    private const int Rounds = 400;

    public static TheoryData<int> Edits => [.. Enumerable.Range(0, RandomEdit.All.Count)];

    [Fact]
    public void A_catalog_does_not_differ_from_itself()
    {
        for (int seed = 0; seed < Rounds; seed++)
        {
            Assert.Empty(ContractDiff.Compare(RandomContracts.Make(new Random(seed)), RandomContracts.Make(new Random(seed))));
        }
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_edit_is_judged_as_the_table_says(int number)
    {
        RandomEdit edit = RandomEdit.All[number];
        int applied = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            EquatableArray<ContractCatalog> old = RandomContracts.Make(random);

            // Half of the entries are retired, so that edits of tombstones find some.
            old = List([.. old.Select(catalog => catalog with { Entries = List([.. catalog.Entries.Select(entry => seed % 2 == 0 ? entry : entry with { IsRetired = true, RetiredSince = "1.5.0" })]) })]);
            if (edit.In(old, random) is not { } edited)
            {
                continue;
            }

            applied++;
            IReadOnlyList<ContractChange> changes = ContractDiff.Compare(old, edited);

            Assert.Contains(changes, change => change.Rule == edit.Expected);
            Assert.Equal(edit.Expected.Severity, changes.Max(change => change.Rule.Severity));
            Assert.All(changes, change => Assert.NotEmpty(change.Message));
        }

        Assert.True(applied >= Rounds / 10, $"Expected the edit {edit.Expected.Name} in at least a tenth of the catalogs but it was made in {applied}.");
    }

    [Fact]
    public void No_break_is_lost_between_two_steps()
    {
        int breaks = 0;
        for (int seed = 0; seed < 20 * Rounds; seed++)
        {
            var random = new Random(seed);
            EquatableArray<ContractCatalog> a = RandomContracts.Make(random);
            EquatableArray<ContractCatalog> b = Edited(a, random);
            EquatableArray<ContractCatalog> c = Edited(b, random);
            if (ContractDiff.BumpOf(ContractDiff.Compare(a, c)) == ContractBump.Major)
            {
                breaks++;
                Assert.True(
                    ContractDiff.BumpOf(ContractDiff.Compare(a, b)) == ContractBump.Major || ContractDiff.BumpOf(ContractDiff.Compare(b, c)) == ContractBump.Major,
                    $"Expected a break in one of the steps of seed {seed} but there is one only between first and last: {Told(a, c)} First step: {Told(a, b)} Second step: {Told(b, c)}");
            }
        }

        Assert.True(breaks > Rounds, $"Expected many breaks but got {breaks}.");
    }

    [Fact]
    public void A_catalog_or_entry_that_is_gone_breaks_and_a_new_one_does_not()
    {
        EquatableArray<ContractCatalog> one = List([Catalog("a", Entry("x"))]);
        EquatableArray<ContractCatalog> more = List([Catalog("a", Entry("x"), Entry("y")), Catalog("b")]);

        Assert.Equal(["catalog-added", "entry-added"], Rules(one, more).Order());
        Assert.Equal(["catalog-removed", "entry-removed"], Rules(more, one).Order());
    }

    [Fact]
    public void An_entry_that_answers_under_its_old_key_is_renamed()
    {
        EquatableArray<ContractCatalog> old = List([Catalog("a", Entry("x"))]);
        EquatableArray<ContractCatalog> renamed = List([Catalog("a", Entry("y") with { Aliases = List(["e.p.x", "x"]) })]);

        Assert.Equal(["code-renamed", "entry-renamed"], Rules(old, renamed).Order());
    }

    [Fact]
    public void A_name_that_leads_to_another_entry_breaks()
    {
        EquatableArray<ContractCatalog> old = List([Catalog("a", Entry("x") with { Aliases = List(["old"]) }, Entry("y"))]);
        EquatableArray<ContractCatalog> moved = List([Catalog("a", Entry("x"), Entry("y") with { Aliases = List(["old"]) })]);

        ContractChange change = Assert.Single(ContractDiff.Compare(old, moved), change => change.Rule.Severity == ContractSeverity.Breaking);
        Assert.Equal(ContractRules.NameReused, change.Rule);
        Assert.Equal("Expected the alias 'old' of 'x' to stay 'x', but found 'y'. Give the name back: reports that were sent mean the entry that had it.", change.Message);
    }

    [Fact]
    public void Address_namespace_and_language_belong_to_the_contract()
    {
        EquatableArray<ContractCatalog> old = List([new ContractCatalog("a", null, "en", null, default)]);
        EquatableArray<ContractCatalog> published = List([new ContractCatalog("a", "Acme", "de", "https://a.example/", default)]);
        EquatableArray<ContractCatalog> moved = List([new ContractCatalog("a", "Acme", "de", "https://b.example/", default)]);

        Assert.Equal(["base-uri-added", "namespace-changed", "source-locale-changed"], Rules(old, published).Order());
        Assert.Equal(["base-uri-changed"], Rules(published, moved));
        Assert.Equal(["base-uri-changed", "namespace-changed", "source-locale-changed"], Rules(published, old).Order());
    }

    [Fact]
    public void The_step_of_the_version_follows_the_worst_change()
    {
        EquatableArray<ContractCatalog> old = List([Catalog("a", Entry("x"))]);

        Assert.Equal(ContractBump.None, ContractDiff.BumpOf(ContractDiff.Compare(old, old)));
        Assert.Equal(ContractBump.Patch, ContractDiff.BumpOf(ContractDiff.Compare(old, List([Catalog("a", Entry("x") with { Where = "here" })]))));
        Assert.Equal(ContractBump.Minor, ContractDiff.BumpOf(ContractDiff.Compare(old, List([Catalog("a", Entry("x") with { Where = "here" }, Entry("y"))]))));
        Assert.Equal(ContractBump.Major, ContractDiff.BumpOf(ContractDiff.Compare(old, List([Catalog("a", Entry("y"))]))));
    }

    [Fact]
    public void Rules_have_names_of_their_own_and_breaking_ones_an_advice_and_a_finding()
    {
        Assert.Equal(ContractRules.All.Count, ContractRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.Equal(ContractRules.All.OrderByDescending(rule => rule.Severity), ContractRules.All);
        Assert.All(ContractRules.All, rule => Assert.Equal(rule.Severity == ContractSeverity.Breaking || rule == ContractRules.ExemptionAdded, rule.Advice.Length > 0 && rule.Finding is not null));
        Assert.Equal(
            typeof(ContractRules).GetProperties().Where(property => property.PropertyType == typeof(ContractRule)).Select(property => ((ContractRule)property.GetValue(null)!).Name).Order(StringComparer.Ordinal),
            ContractRules.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));
    }

    private static EquatableArray<ContractCatalog> Edited(EquatableArray<ContractCatalog> catalogs, Random random)
    {
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            catalogs = random.Next(6) switch
            {
                0 => RemoveOrAdd(catalogs, random),
                _ => RandomEdit.All[random.Next(RandomEdit.All.Count)].In(catalogs, random) ?? catalogs,
            };
        }

        return catalogs;
    }

    private static EquatableArray<ContractCatalog> RemoveOrAdd(EquatableArray<ContractCatalog> catalogs, Random random)
    {
        ContractCatalog catalog = catalogs[0];
        string key = "entry-" + random.Next(6).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ContractEntry[] others = [.. catalog.Entries.Where(entry => entry.Key != key)];
        ContractEntry[] entries = (others.Length < catalog.Entries.Count, random.Next(3)) switch
        {
            (true, 0) => others,
            (true, _) => [.. others, catalog.Entries.Single(entry => entry.Key == key) with { Key = key + "-renamed", Aliases = List([key]) }],
            _ => [.. others, RandomContracts.Entry(random, key)],
        };
        return List([catalog with { Entries = new EquatableArray<ContractEntry>([.. entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)]) }, .. catalogs.Skip(1)]);
    }

    private static string Told(EquatableArray<ContractCatalog> old, EquatableArray<ContractCatalog> current) => string.Join(" ", ContractDiff.Compare(old, current).Select(change => change.Message));

    private static string[] Rules(EquatableArray<ContractCatalog> old, EquatableArray<ContractCatalog> current) => [.. ContractDiff.Compare(old, current).Select(change => change.Rule.Name)];

    private static ContractCatalog Catalog(string name, params ContractEntry[] entries) => new(name, null, "en", null, new EquatableArray<ContractEntry>(entries));

    private static ContractEntry Entry(string key) => new() { Key = key, Code = "e.p." + key, GrpcStatus = "INTERNAL" };
}
