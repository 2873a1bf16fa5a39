using System.Text.Json;

namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>Baselines are written and read without loss, and no damage goes unnoticed.</summary>
public sealed class BaselineFileTests
{
    private const string Catalog = "catalog: shop\nerrors:\n  sold-out:\n    impact: message\n    who-retries: none\n    explain: \"Expected stock, but there is none.\"\n    fix-hint: \"Wait.\"\n";

    [Fact]
    public void What_is_written_is_read_again()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            EquatableArray<ContractCatalog> catalogs = RandomContracts.Make(new Random(seed));

            BaselineFile read = BaselineFileParser.Parse("baseline/1.2.3.json", BaselineFileWriter.Write("1.2.3", catalogs));

            Assert.Empty(read.Diagnostics);
            Assert.Equal("1.2.3", read.Version);
            Assert.Equal(catalogs, read.Catalogs);
        }
    }

    [Fact]
    public void A_baseline_is_json_with_a_line_for_each_entry()
    {
        EquatableArray<ContractCatalog> catalogs = RandomContracts.Make(new Random(3));

        string text = BaselineFileWriter.Write("1.0.0", catalogs);

        using JsonDocument json = JsonDocument.Parse(text);
        Assert.Equal(1, json.RootElement.GetProperty("errorcatalog-baseline").GetInt32());
        foreach (ContractEntry entry in catalogs.SelectMany(catalog => catalog.Entries))
        {
            Assert.Contains(text.Split('\n'), line => line.StartsWith($$"""{"key":"{{entry.Key}}",""", StringComparison.Ordinal) && line.TrimEnd(',').EndsWith('}'));
        }
    }

    [Fact]
    public void Every_edit_by_hand_is_noticed()
    {
        string text = BaselineFileWriter.Write("1.0.0", RandomContracts.Make(new Random(5)));
        foreach ((string old, string edited) in new[] { ("\"impact\":\"", "\"impact\":\"x"), ("\"code\":\"", "\"code\":\"f."), ("\"hash\":\"", "\"hash\":\"0"), ("\"locale\":\"", "\"locale\":\"x") })
        {
            BaselineFile read = BaselineFileParser.Parse("baseline/1.0.0.json", text.Replace(old, edited, StringComparison.Ordinal));

            Assert.True(read.HasErrors, $"Expected a finding after {edited}.");
            Assert.Empty(read.Catalogs);
        }
    }

    [Fact]
    public void Damaged_files_are_findings_and_never_exceptions()
    {
        string text = BaselineFileWriter.Write("1.0.0", RandomContracts.Make(new Random(7)));
        for (int seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            int at = random.Next(text.Length);
            string damaged = random.Next(3) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                _ => text.Insert(at, "{}[]\",:\\\u0000\uD800<&*!"[random.Next(14)].ToString()),
            };

            BaselineFile read = BaselineFileParser.Parse("baseline/1.0.0.json", damaged);

            Assert.True(read.HasErrors || read.Catalogs.Count > 0 || damaged.Length < text.Length, $"Expected a finding or catalogs for seed {seed}.");
        }
    }

    [Theory]
    [InlineData("{\"errorcatalog-baseline\":2,\"version\":\"1.0.0\",\"catalogs\":[]}", "EC0201")]
    [InlineData("", "EC0200")]
    [InlineData("[]", "EC0200")]
    [InlineData("{}", "EC0200")]
    [InlineData("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> b\n", "EC0200")]
    [InlineData("{\"errorcatalog-baseline\":1,\"version\":\"2.0.0\",\"catalogs\":[]}", "EC0202")]
    public void What_is_no_baseline_of_this_version_says_so(string text, string rule)
    {
        BaselineFile read = BaselineFileParser.Parse("baseline/1.0.0.json", text);

        Assert.Equal(rule, Assert.Single(read.Diagnostics).RuleId);
    }

    [Fact]
    public void The_newest_baseline_counts()
    {
        CatalogSource[] sources = [.. new[] { "1.9.0", "1.10.0", "1.10.0-beta.2", "1.10.0-beta.11" }.Select(version => new CatalogSource($"catalog/baseline/{version}.json", BaselineFileWriter.Write(version, default)))];

        Assert.Equal("1.10.0", BaselineFileParser.ParseNewest(sources)!.Version);
        Assert.Equal("1.10.0-beta.11", BaselineFileParser.ParseNewest(sources.Where(source => !source.Path.Contains("1.10.0.json", StringComparison.Ordinal)))!.Version);
        Assert.Null(BaselineFileParser.ParseNewest([new CatalogSource("catalog/other/1.0.0.json", "{}"), new CatalogSource("catalog/baseline/latest.json", "{}")]));
    }

    [Fact]
    public void A_broken_promise_is_a_finding_at_its_line()
    {
        CompiledCatalogs published = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", Catalog)]);
        CatalogSource baseline = new("baseline/1.0.0.json", BaselineFileWriter.Write("1.0.0", ContractCatalog.Of(published.Catalogs, published.Locales)));

        CompiledCatalogs changed = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", Catalog.Replace("who-retries: none", "who-retries: you", StringComparison.Ordinal)), baseline]);
        CompiledCatalogs broken = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", Catalog.Replace("impact: message", "impact: mesage", StringComparison.Ordinal)), baseline]);
        CompiledCatalogs gone = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", Catalog.Replace("sold-out", "no-stock", StringComparison.Ordinal)), baseline]);

        CatalogDiagnostic finding = Assert.Single(changed.Diagnostics);
        Assert.Equal(("EC0213", "shop.errors.yaml", 4, 17), (finding.RuleId, finding.Range.Path, finding.Range.StartLine, finding.Range.StartColumn));
        Assert.Equal("Expected who retries of 'sold-out' to stay 'none', but found 'you'. Restore it, or declare a new entry that means the new thing and retire this one. Version 1.0.0 promised it.", finding.Message);
        Assert.DoesNotContain(broken.Diagnostics, item => item.RuleId.StartsWith("EC02", StringComparison.Ordinal));
        Assert.Equal(("EC0210", 0), Assert.Single(gone.Diagnostics) is var removed ? (removed.RuleId, removed.Range.StartLine) : default);
    }
}
