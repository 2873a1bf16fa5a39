using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Foreign;

/// <summary>A damaged file of another system is told with its place, and nothing is written.</summary>
public sealed class DamagedForeignFileTests
{
    public static TheoryData<string, int, int, string> DamagedMessages => new()
    {
        { "", 1, 1, "an empty file" },
        { "[]", 1, 1, "another value" },
        { "{}", 1, 1, "none" },
        { "{\"A\": {\"category\": \"Error\", \"code\": 1}", 1, 39, "a break in its syntax" },
        { "{\n\"A\": {\"category\": \"Error\"}}", 2, 1, "none for “A”" },
        { "{\n\"A\": {\"category\": \"Error\", \"code\": -1}}", 2, 1, "none for “A”" },
        { "{\n\"A\": {\"category\": \"Error\", \"code\": 99999999999}}", 2, 1, "none for “A”" },
        { "{\n\"A\": 7}", 2, 1, "none for “A”" },
        { "{\n\"A\": {\"code\": 1}}", 2, 1, "“category”" },
        { "{\n\"A\": {\"category\": \"Oops\", \"code\": 1}}", 2, 1, "“Oops”" },
        { "{\n\" \": {\"category\": \"Error\", \"code\": 1}}", 2, 1, "an empty name" },
        { "{\"A\": {\"category\": \"Error\", \"code\": 1},\n\"A\": {\"category\": \"Error\", \"code\": 2}}", 2, 1, "“A” again" },
        { "{\"A\": {\"category\": \"Error\", \"code\": 1},\n\"B\": {\"category\": \"Error\", \"code\": 1}}", 2, 1, "the code 1 again" },
        { "{\"\\ud800\": {\"category\": \"Error\", \"code\": 1}}", 1, 1, "surrogate" },
        { "{\"A\": " + new string('[', 100) + new string(']', 100) + "}", 1, 0, "syntax" },
        { "\u0001\u0000", 1, 2, "binary" },
    };

    public static TheoryData<string, string, int, int, string> DamagedTranslations => new()
    {
        { "nonsense.json", "{}", 1, 1, "nonsense.json" },
        { "de.json", "", 1, 1, "an empty file" },
        { "de.json", "{\"Version_0_6002\": \"x\"", 1, 23, "a break in its syntax" },
        { "de.json", "{\n\"Version_0_6002\": 1}", 2, 1, "Number" },
        { "de.json", "{\n\"Version\": \"x\"}", 2, 1, "“Version”" },
        { "de.json", "{\"Version_0_6002\": \"x\",\n\"Version_0_6002\": \"y\"}", 2, 1, "again" },
        { "de.json", "{\"Version_0_6002\": \"x\",\n\"Other_6002\": \"y\"}", 2, 1, "a second for 6002" },
        { "de.json", "{\"Version_0_6002\": \"\\udc00\"}", 1, 1, "surrogate" },
    };

    [Theory]
    [MemberData(nameof(DamagedMessages))]
    public void Of_the_messages(string content, int line, int column, string found) =>
        Require(new ImportedFolder().Plan(ImportedFolder.Raw("messages.json", content)), line, column, found);

    [Theory]
    [MemberData(nameof(DamagedTranslations))]
    public void Of_a_language(string name, string content, int line, int column, string found) =>
        Require(new ImportedFolder().Plan(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Raw(name, content)), line, column, found);

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("latin1", "0xE9")]
    public void In_another_encoding(string encoding, string found)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        byte[] content = [.. other.GetPreamble(), .. other.GetBytes("{\"Café\": {\"category\": \"Error\", \"code\": 1}}")];

        Require(new ImportedFolder().Plan(new ForeignFile("messages.json", content)), 1, 0, found);
    }

    [Fact]
    public void Beyond_the_limit() =>
        Require(new ImportedFolder().Plan(new ForeignFile("messages.json", new byte[ExchangeLimits.MaxFileBytes + 1])), 1, 1, "33,554,433");

    [Fact]
    public void A_catalog_with_errors_is_not_merged_into()
    {
        var folder = new ImportedFolder();
        folder.Put("typescript-0.errors.yaml", "catalog: typescript\nerrors:\n  a: { impact: nonsense }\n");

        ForeignImportResult result = folder.Plan(ImportedFolder.Base(ImportedFolder.Messages));

        Assert.Empty(result.Changes);
        Assert.Contains(result.Diagnostics, finding => finding is { RuleId: "EC0034", Range.Path: "imported/typescript-0.errors.yaml" });
    }

    [Fact]
    public void A_locale_file_that_YAML_damaged_is_not_overwritten()
    {
        var folder = new ImportedFolder();
        folder.Put("locales/de/typescript.yaml", "version-6002:\n  explain: Use #5\n");

        ForeignImportResult result = folder.Plan(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", ImportedFolder.German));

        Assert.Empty(result.Changes);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Nothing_that_bytes_can_be_makes_the_import_fail()
    {
        byte[] messages = ImportedFolder.Base(ImportedFolder.Messages).Content.ToArray();
        byte[] german = ImportedFolder.Language("de.json", ImportedFolder.German).Content.ToArray();
        var random = new Random(20260102);
        int refused = 0;
        for (int round = 0; round < 1_500; round++)
        {
            ForeignImportResult result = new ImportedFolder().Plan(
                new ForeignFile("messages.json", round % 2 == 0 ? Damage(messages, random) : messages),
                new ForeignFile("de.json", round % 2 == 1 ? Damage(german, random) : german));

            refused += result.HasErrors ? 1 : 0;
            Assert.True(!result.HasErrors || result.Changes.Count == 0);
            Assert.All(result.Findings, finding => Assert.True(finding.Line > 0 && finding.Column > 0));
        }

        Assert.InRange(refused, 300, 1_450);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        byte[] bytes = random.Next(3) == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
        for (int i = random.Next(3); i > 0 && bytes.Length > 0; i--)
        {
            int at = random.Next(bytes.Length);
            bytes = random.Next(2) == 0
                ? [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]]
                : [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(12))..]];
        }

        return bytes;
    }

    private static void Require(ForeignImportResult result, int line, int column, string found)
    {
        Assert.Empty(result.Changes);
        ExchangeFinding finding = result.Findings[0];
        Assert.Equal(CatalogSeverity.Error, finding.Severity);
        Assert.Contains(found, finding.Message, StringComparison.Ordinal);
        Assert.Equal(line, finding.Line);
        Assert.True(column == 0 || column == finding.Column, finding.ToString());
    }
}
