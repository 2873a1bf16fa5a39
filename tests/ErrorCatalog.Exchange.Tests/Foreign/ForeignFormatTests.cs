using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Foreign;

/// <summary>Catalogs of other systems become catalogs that compile, with an account of every field.</summary>
public sealed class ForeignFormatTests
{
    public static TheoryData<string> Formats => [.. ForeignImport.Formats];

    [Fact]
    public void Every_format_has_a_sample() => Assert.Equal(ForeignImport.Formats, ForeignSamples.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_import_compiles_is_laid_out_and_changes_nothing_the_second_time(string format)
    {
        (ImportedFolder folder, ForeignImportResult first) = Import(format);

        Assert.True(first.Added > 0);
        Assert.Equal(first.Messages, folder.Compile().Catalogs.Sum(catalog => catalog.Entries.Count));
        Assert.All(folder.Files.Where(file => CatalogFileParser.IsCatalogPath(file.Key)), file => Assert.Equal(file.Value, CatalogFormatter.Format(file.Key, file.Value, out _)));
        Assert.Empty(folder.Plan(format, [ForeignSamples.File(format)], []).Changes);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_missing_is_told_and_stands_under_legacy(string format)
    {
        (ImportedFolder folder, ForeignImportResult result) = Import(format);

        EntryModel[] incomplete = [.. folder.Compile().Catalogs.SelectMany(catalog => catalog.Entries).Where(entry => entry.Missing.Count > 0)];
        Assert.Equal(incomplete.SelectMany(entry => entry.Missing.Select(field => (field, entry.Key))).Order(), result.Gaps.SelectMany(gap => gap.Keys.Select(key => (gap.Field, key))).Order());
        Assert.NotEmpty(incomplete);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_told_with_its_place_and_nothing_is_written(string format)
    {
        byte[] whole = ForeignSamples.File(format).Content.ToArray();
        byte[][] damaged =
        [
            [],
            format == "csv" ? Encoding.UTF8.GetBytes("key,message\na,\"b") : format == "postgresql" ? Encoding.UTF8.GetBytes("08000 E ERRC") : whole[..(whole.Length * 2 / 3)],
            [.. Encoding.Unicode.GetPreamble(), .. format == "resx" ? Encoding.UTF32.GetBytes("<root>") : Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(whole))],
            [.. Encoding.UTF8.GetBytes("<<<<<<< ours\n"), .. whole, .. Encoding.UTF8.GetBytes("\n=======\n>>>>>>> theirs\n")],
            [0xE9, .. whole],
            [0x00, 0x01, 0x02],
        ];
        foreach (byte[] bytes in damaged)
        {
            ForeignImportResult result = new ImportedFolder().Plan(format, [new ForeignFile(ForeignSamples.All[format].Name, bytes)], []);

            Assert.Empty(result.Changes);
            ExchangeFinding finding = result.Findings.First(finding => finding.Severity == CatalogSeverity.Error);
            Assert.True(finding.Line > 0 && finding.Column > 0, finding.ToString());
        }
    }

    [Fact]
    public void No_damage_makes_an_import_fail()
    {
        var random = new Random(20261125);
        foreach (string format in ForeignImport.Formats)
        {
            byte[] whole = ForeignSamples.File(format).Content.ToArray();
            for (int round = 0; round < 60; round++)
            {
                byte[] bytes = [.. whole];
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                ForeignImportResult result = new ImportedFolder().Plan(format, [new ForeignFile(ForeignSamples.All[format].Name, bytes)], []);

                Assert.True(!result.HasErrors || result.Changes.Count == 0, format);
            }
        }
    }

    [Fact]
    public void Spark_gives_named_parameters_and_an_entry_for_every_sub_condition()
    {
        CatalogModel catalog = Catalog("spark");

        Assert.Equal(["legacy-1", "no-column", "no-column-with-hint"], catalog.Entries.Select(entry => entry.Key));
        EntryModel sub = catalog.Entries[2];
        Assert.Equal("NO_COLUMN.WITH_HINT", sub.Code);
        Assert.Equal("The column {colName} cannot be resolved.\nThere are {numCols} columns. Did you mean {proposal}?", sub.Text.Explain);
        Assert.Equal([("colName", ParameterType.Identifier), ("numCols", ParameterType.Integer), ("proposal", ParameterType.Text)], sub.Parameters.Select(parameter => (parameter.Name, parameter.Type)));
        Assert.Contains("42703", sub.Text.Doc, StringComparison.Ordinal);

        // A code begins with a letter; what is seen on the wire is an alias. A problem has a member Id already.
        Assert.Equal(("LEGACY_1", "_LEGACY_1", "idValue"), (catalog.Entries[0].Code, catalog.Entries[0].Aliases[0], catalog.Entries[0].Parameters[0].Name));
    }

    [Fact]
    public void Printf_verbs_become_typed_parameters()
    {
        EntryModel entry = Catalog("tidb").Entries.Single(entry => entry.Code == "PD:region:ErrRegionGone");

        Assert.Equal([ParameterType.Integer, ParameterType.Text], entry.Parameters.Select(parameter => parameter.Type));
        Assert.Equal($"region {{{entry.Parameters[0].Name}}} of {{{entry.Parameters[1].Name}}} is gone, 5% left", entry.Text.Explain);
        Assert.Equal("Restart the region.", entry.Text.FixHint);
    }

    [Fact]
    public void Flags_say_who_retries_and_the_rest_stays_open()
    {
        Assert.Equal([("leader-gone", WhoRetries.You), ("unknown", WhoRetries.None)], Catalog("kafka").Entries.Select(entry => (entry.Key, entry.WhoRetries)));
        Assert.All(Catalog("kafka").Entries, entry => Assert.Equal(["fix-hint", "impact"], entry.Missing));

        EntryModel[] shapes = [.. Catalog("smithy").Entries];
        Assert.Equal([(500, WhoRetries.You, false), (404, WhoRetries.None, true)], shapes.Select(entry => (entry.HttpStatus!.Value, entry.WhoRetries, entry.Missing.Contains("who-retries"))));
        Assert.Equal("There is no such order.", shapes[1].Text.Explain);
        Assert.Contains("Look at \"your orders\".", shapes[1].Text.Doc, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_share_a_code_become_one_entry_and_keep_their_names()
    {
        (ImportedFolder folder, ForeignImportResult result) = Import("postgresql");

        Assert.Equal((4, 3), (result.Records, result.Messages));
        Assert.Contains(result.Findings, finding => finding.Line == 7 && finding.Severity == CatalogSeverity.Warning);
        Assert.Equal(["ERRCODE_CONNECTION_DOES_NOT_EXIST", "ERRCODE_NO_CONNECTION"], folder.Compile().Catalogs[0].Entries.Single(entry => entry.Code == "08003").Aliases);
    }

    [Fact]
    public void Translations_come_along()
    {
        var resources = new ImportedFolder();
        ForeignFile german = new("Errors.de.resx", Encoding.UTF8.GetBytes("<root><data name=\"OrderMissing\"><value>Bestellung „{0}“ fehlt in {1:N0} Bestellungen.</value></data></root>"));
        ForeignImportResult result = resources.Plan("resx", [ForeignSamples.File("resx")], [german]);

        Assert.Equal(("de", 1), (result.Languages.Single().Locale, result.Languages.Single().Matched));
        Assert.Contains(result.Changes, change => change.Path == "imported/locales/de/errors.yaml" && change.Text!.Contains("Bestellung „{value}“ fehlt", StringComparison.Ordinal));
        Assert.Equal("Kein Weg zu {recipient}.", Import("didcomm").Folder.Compile().Locales.Single().Entries.Single().Explain);
    }

    [Theory]
    [InlineData("smithy", "httpStatus", "http-status")]
    [InlineData("first-class-errors", "severityOfTomorrow", null)]
    [InlineData("first-class-errors", "businessRule", "rule")]
    [InlineData("json", "team", null)]
    [InlineData("csv", "owner", null)]
    [InlineData("csv", "hint", "fix-hint")]
    [InlineData("resx", "data that is no text", null)]
    [InlineData("resx", "comment", "note")]
    [InlineData("kafka", "exception", "doc")]
    public void Every_field_is_mapped_or_listed(string format, string field, string? target)
    {
        ForeignFieldSummary? summary = Import(format).Result.Fields.SingleOrDefault(item => item.Source == field);

        Assert.NotNull(summary);
        Assert.Equal(target, summary.Target);
    }

    [Fact]
    public void A_mapping_file_tells_what_unknown_fields_become()
    {
        ForeignFile data = new("list.json", Encoding.UTF8.GetBytes("""{ "items": [ { "id": "A1", "text": "Region %d is gone.", "again": "yes" } ] }"""));
        ForeignFile map = new("map.json", Encoding.UTF8.GetBytes("""{ "records": "items", "syntax": "printf", "code": "id", "explain": "text", "who-retries": { "field": "again", "values": { "yes": "both" } } }"""));
        var folder = new ImportedFolder();
        ForeignImportResult result = folder.Plan("json", [data], [], "regions", map);

        Assert.False(result.HasErrors);
        Assert.Contains("catalog: regions", result.Changes[0].Text, StringComparison.Ordinal);
        Assert.Contains("who-retries: both", result.Changes[0].Text, StringComparison.Ordinal);
        Assert.Contains("type: integer", result.Changes[0].Text, StringComparison.Ordinal);
        Assert.True(new ImportedFolder().Plan("json", [data], [], null, new ForeignFile("map.json", "{ \"code\": \"id\", \"nonsense\": \"x\" }"u8.ToArray())).HasErrors);
        Assert.True(new ImportedFolder().Plan("json", [data], []).HasErrors);
    }

    [Theory]
    [InlineData("302")]
    [InlineData("n/a")]
    public void A_status_that_no_error_has_is_told(string status)
    {
        ForeignImportResult result = new ImportedFolder().Plan("json", [ImportedFolder.Raw("a.json", $"[{{\"key\":\"moved\",\"explain\":\"It moved.\",\"http-status\":\"{status}\"}}]")], []);

        Assert.Contains(result.Findings, finding => finding.Found.Contains(status, StringComparison.Ordinal) && finding.Expected == "an HTTP status of an error");
    }

    [Fact]
    public void A_text_that_a_page_has_no_room_for_is_cut_and_listed()
    {
        string text = new string('x', 70_000);

        ForeignImportResult result = new ImportedFolder().Plan("json", [ImportedFolder.Raw("a.json", $"[{{\"key\":\"moved\",\"explain\":\"It moved.\",\"doc\":\"{text}\"}}]")], []);

        Assert.Contains(result.Fields, field => field.Target is null && field.Source.StartsWith("text of moved beyond 65,5", StringComparison.Ordinal));
        Assert.Contains("xxx…", Assert.Single(result.Changes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_of_a_maintainer_stay_when_a_file_is_written_again()
    {
        var folder = new ImportedFolder();
        folder.Import("json", ImportedFolder.Raw("a.json", "[{\"key\":\"moved\",\"explain\":\"It moved.\"},{\"key\":\"gone\",\"explain\":\"It went.\"}]"));
        (string path, string text) = folder.Files.Single(file => CatalogFileParser.IsCatalogPath(file.Key));
        folder.Put(Path.GetFileName(path), text
            .Replace("  moved:\n", "  # above\n\n  # nearer\n  moved: # behind\n    # inside\n", StringComparison.Ordinal)
            .Replace("\"It moved.\"", "\"It moved.\" # a text", StringComparison.Ordinal) + "# end\n");

        folder.Import("json", ImportedFolder.Raw("a.json", "[{\"key\":\"moved\",\"explain\":\"It moved # away.\"},{\"key\":\"new\",\"explain\":\"It came.\"}]"));

        string after = folder.Files[path];
        Assert.Contains("  # above\n  # nearer\n  moved: # behind\n    # inside\n", after, StringComparison.Ordinal);
        Assert.Contains("\"It moved # away.\" # a text\n", after, StringComparison.Ordinal);
        Assert.EndsWith("\n# end\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_maintainer_filled_in_stays()
    {
        (ImportedFolder folder, _) = Import("kafka");
        string path = "imported/kafka.errors.yaml";
        string filled = folder.Files[path].Replace("    who-retries: you\n", "    impact: thread\n    who-retries: both\n    fix-hint: \"Ask for the leader again.\"\n", StringComparison.Ordinal).Replace("  - leader-gone\n", string.Empty, StringComparison.Ordinal);
        folder.Put("kafka.errors.yaml", filled);

        ForeignImportResult again = folder.Import("kafka", new ForeignFile("errors.json", Encoding.UTF8.GetBytes(ForeignSamples.All["kafka"].Content.Replace("There is no leader.", "No leader is known.", StringComparison.Ordinal))));

        EntryModel entry = folder.Compile().Catalogs[0].Entries.Single(entry => entry.Key == "leader-gone");
        Assert.Equal((EntryImpact.Thread, WhoRetries.Both, "Ask for the leader again.", "No leader is known."), (entry.Impact, entry.WhoRetries, entry.Text.FixHint, entry.Text.Explain));
        Assert.Equal((0, 1, 0), (again.Added, again.Reworded, again.Retired));
    }

    private static CatalogModel Catalog(string format) => Import(format).Folder.Compile().Catalogs.Single();

    private static (ImportedFolder Folder, ForeignImportResult Result) Import(string format)
    {
        var folder = new ImportedFolder();
        return (folder, folder.Import(format, ForeignSamples.File(format)));
    }
}
