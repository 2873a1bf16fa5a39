using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog import</c>, <c>fmt</c>, <c>export</c> and advice of <c>check</c>, as processes.</summary>
public sealed class ImportExportTests
{
    private const string Spark = """
        {
          "TABLE_NOT_FOUND": { "message": ["The table <tableName> cannot be found."], "sqlState": "42P01" },
          "DIVIDE_BY_ZERO": { "message": ["Division by zero."], "sqlState": "22012" }
        }

        """;

    [Fact]
    public async Task An_import_makes_a_catalog_that_checks_and_imports_again_without_a_change()
    {
        using Workspace work = new Workspace().With("error-conditions.json", Spark);

        JsonElement json = (await Tool.RunAsync(work.Root, "import", "spark", "error-conditions.json", "-o", "catalog", "--json")).Fine().Json();
        string[] files = work.Files("catalog");
        string[] contents = [.. files.Select(file => work.Read("catalog/" + file))];
        JsonElement again = (await Tool.RunAsync(work.Root, "import", "spark", "error-conditions.json", "-o", "catalog", "--json")).Fine().Json();

        Assert.Equal((2, 2), (json.GetProperty("messages").GetInt32(), json.GetProperty("added").GetInt32()));
        (await Tool.RunAsync(work.Root, "check", "catalog")).Fine();
        Assert.Equal(0, again.GetProperty("written").GetArrayLength());
        Assert.Equal(contents, files.Select(file => work.Read("catalog/" + file)));
    }

    [Fact]
    public async Task Formatting_keeps_comments_and_is_done_once()
    {
        using Workspace work = Samples.Shop();
        work.With("catalog/shop.errors.yaml", Samples.Catalog.Replace("    kind: rejection\n", "    kind:   rejection # why\n", StringComparison.Ordinal));

        ToolResult check = await Tool.RunAsync(work.Root, "fmt", "catalog", "--check");
        (await Tool.RunAsync(work.Root, "fmt", "catalog")).Fine();

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("kind: rejection # why\n", work.Read("catalog/shop.errors.yaml"), StringComparison.Ordinal);
        (await Tool.RunAsync(work.Root, "fmt", "catalog", "--check")).Fine();
    }

    [Theory]
    [InlineData("typescript", "shop-errors.ts")]
    [InlineData("python", "shop_errors.py")]
    [InlineData("go", "shop_errors.go")]
    [InlineData("json-schema", "shop.schema.json")]
    [InlineData("proto", "shop_errors.proto")]
    public async Task An_export_has_every_code(string language, string file)
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "export", language, "catalog", "-o", "out")).Fine();

        Assert.Equal([file], work.Files("out"));
        Assert.Matches("(?i)out.of.stock", work.Read("out/" + file));
    }

    [Fact]
    public async Task A_deprecated_entry_names_its_successor_when_it_is_explained_and_on_its_page()
    {
        using Workspace work = Samples.Shop();
        work.With("catalog/shop.errors.yaml", Samples.Catalog.Replace("    number: 4711\n", "    number: 4711\n    deprecated: { since: 2.0.0, replaced-by: every-type }\n", StringComparison.Ordinal));

        ToolResult text = (await Tool.RunAsync(work.Root, "explain", "sold-out", "-c", "catalog")).Fine();
        JsonElement json = (await Tool.RunAsync(work.Root, "explain", "sold-out", "-c", "catalog", "--json")).Fine().Json();
        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "site")).Fine();

        Assert.Contains("deprecated   yes, use every-type\n", text.Out, StringComparison.Ordinal);
        Assert.Equal("every-type", json.GetProperty("deprecated").GetProperty("replaced_by").GetString());
        Assert.Contains(work.Files("site").Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => work.Read("site/" + file).Contains("<div class=\"notice deprecated\">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_with_code_tells_entries_that_nobody_uses()
    {
        using Workspace work = Samples.Shop();
        work.With("src/Shop.cs", "class Shop { /* EveryType */ object Buy() => ShopErrors.OutOfStock(1); }");

        JsonElement[] findings = [.. (await Tool.RunAsync(work.Root, "check", "catalog", "--sources", "src", "--json")).Fine().Json().GetProperty("findings").EnumerateArray()];

        JsonElement unused = Assert.Single(findings, finding => finding.GetProperty("rule").GetString() == "EC0305");
        Assert.Contains("'EveryType'", unused.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("info", unused.GetProperty("severity").GetString());
    }
}
