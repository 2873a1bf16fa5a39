using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>The schema of catalog files agrees with the compiler.</summary>
public sealed class CatalogSchemaTests(SchemaValidator validator) : IClassFixture<SchemaValidator>
{
    private const string Entry = "catalog: agent\nerrors:\n  a-b:\n    impact: message\n    who-retries: you\n    explain: \"Expected x.\"\n    fix-hint: \"Do y.\"\n";

    private static readonly string Schema = CatalogSchema.Write();

    [Fact]
    public void It_is_the_same_every_time_and_says_its_draft()
    {
        Assert.Equal(Schema, CatalogSchema.Write());
        Assert.Contains("\"$schema\": \"http://json-schema.org/draft-07/schema#\"", Schema, StringComparison.Ordinal);
        Assert.EndsWith("}\n", Schema, StringComparison.Ordinal);
    }

    [Fact]
    public void It_takes_every_catalog_that_the_compiler_takes_without_errors()
    {
        int accepted = 0;
        for (int seed = 0; seed < 1_500; seed++)
        {
            string text = new RandomCatalog(seed).Write();
            if (Errors(text).Length == 0)
            {
                accepted++;
                Assert.True(validator.Errors(Schema, text) is [], $"Seed {seed}: {string.Join("; ", validator.Errors(Schema, text))}\n{text}");
            }
        }

        Assert.True(accepted > 300, $"Expected many catalogs without errors but only {accepted} were.");
    }

    public static TheoryData<string> OwnCatalogs => [.. Directory.GetFiles(Places.Catalog, "*.errors.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OwnCatalogs))]
    public void It_takes_the_projects_own_catalogs(string file)
    {
        string text = File.ReadAllText(Path.Combine(Places.Catalog, file));

        Assert.Empty(Errors(text));
        Assert.Empty(validator.Errors(Schema, text));
    }

    public static TheoryData<string> UnknownKeys => new(
        "explane: x\n" + Entry,
        Entry + "    explane: x\n",
        Entry + "    params:\n      p: { type: text, exmple: x }\n",
        Entry + "    causes:\n      c: { cause: \"x\", orign: me }\n",
        Entry + "    retired: { sinse: 1.0 }\n",
        Entry + "    max-length: { titel: 5 }\n");

    [Theory]
    [MemberData(nameof(UnknownKeys))]
    public void Both_refuse_a_key_that_is_not_there(string text)
    {
        Assert.Contains("EC0020", Errors(text));
        Assert.Contains(validator.Errors(Schema, text), error => error.Contains("additional properties", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> RequiredKeys
    {
        get
        {
            TheoryData<string, string> data = new() { { "catalog", Entry.Replace("catalog: agent\n", "", StringComparison.Ordinal) } };
            foreach (string key in CatalogVocabulary.RequiredEntryKeys)
            {
                data.Add(key, string.Join("\n", Entry.Split('\n').Where(line => !line.Contains(key + ":", StringComparison.Ordinal))));
            }

            data.Add("type", Entry + "    params:\n      p: { example: x }\n");
            data.Add("cause", Entry + "    causes:\n      c: { check: \"x\" }\n");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Both_ask_for_a_key_that_is_missing(string key, string text)
    {
        Assert.NotEmpty(Errors(text));
        Assert.Contains(validator.Errors(Schema, text), error => error.Contains($"must have required property '{key}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_that_legacy_lists_may_lack_fields() => Assert.Empty(validator.Errors(Schema, "catalog: a\nlegacy: [ a-b ]\nerrors:\n  a-b:\n    impact: message\n"));

    public static TheoryData<string> WrongValues => new(
        Entry.Replace("impact: message", "impact: wide", StringComparison.Ordinal),
        Entry.Replace("who-retries: you", "who-retries: nobody", StringComparison.Ordinal),
        Entry.Replace("a-b:", "A_b:", StringComparison.Ordinal),
        Entry.Replace("a-b:", new string('a', 101) + ":", StringComparison.Ordinal),
        Entry.Replace("catalog: agent", "catalog: Agent", StringComparison.Ordinal),
        Entry.Replace("explain: \"Expected x.\"", "explain: [ a ]", StringComparison.Ordinal),
        Entry.Replace("explain: \"Expected x.\"", "explain: \"" + new string('x', 8_193) + "\"", StringComparison.Ordinal),
        Entry.Replace("explain: \"Expected x.\"", "explain: \"  \"", StringComparison.Ordinal),
        Entry + "    number: 0\n",
        Entry + "    number: many\n",
        Entry + "    http-status: 302\n",
        Entry + "    grpc-status: FINE\n",
        Entry + "    code: \"a b\"\n",
        Entry + "    since: one\n",
        Entry + "    aliases: x\n",
        Entry + "    params:\n      1p: { type: text }\n",
        Entry + "    params:\n      p: { type: texts }\n",
        Entry + "    params:\n      p: { type: text, optional: maybe }\n",
        Entry + "    params:\n      p: { type: text, sensitivity: high }\n",
        Entry + "    causes:\n      c: { cause: \"x\", origin: moon }\n",
        Entry + "    max-length: { title: 0 }\n",
        "base-uri: ftp://x/\n" + Entry,
        "locale: english language\n" + Entry,
        "errors: [ a ]\ncatalog: a\n");

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void Both_refuse_values_that_the_format_does_not_have(string text)
    {
        Assert.NotEmpty(Errors(text));
        Assert.NotEmpty(validator.Errors(Schema, text));
    }

    [Fact]
    public void Every_key_has_a_description()
    {
        Assert.Equal(CatalogVocabulary.FileKeys.Order(StringComparer.Ordinal), KeyDescriptions.File.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogVocabulary.EntryKeys.Order(StringComparer.Ordinal), KeyDescriptions.Entry.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogVocabulary.ParameterKeys.Order(StringComparer.Ordinal), KeyDescriptions.Parameter.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogVocabulary.CauseKeys.Order(StringComparer.Ordinal), KeyDescriptions.Cause.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogVocabulary.RetiredKeys.Order(StringComparer.Ordinal), KeyDescriptions.Retired.Keys.Order(StringComparer.Ordinal));
    }

    private static string[] Errors(string text) =>
        [.. CatalogFileParser.Parse("a.errors.yaml", text).Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error).Select(finding => finding.RuleId)];
}
