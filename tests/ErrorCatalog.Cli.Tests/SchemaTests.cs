using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog schema</c>.</summary>
public sealed class SchemaTests
{
    private static readonly string[] All = ["error-catalog.schema.json", "locales/.schema/es/shop.schema.json"];

    [Fact]
    public async Task Schemas_lie_where_the_comments_of_locale_files_look_for_them()
    {
        using Workspace work = Shop();

        ToolResult first = (await Tool.RunAsync(work.Root, "schema")).Fine();
        ToolResult second = (await Tool.RunAsync(work.Root, "schema")).Fine();

        Assert.Equal("Wrote 2 schemas to catalog: 2 new or changed, 0 unchanged.\n", first.Out);
        Assert.Equal("Wrote 2 schemas to catalog: 0 new or changed, 2 unchanged.\n", second.Out);
        Assert.Equal([.. All, "locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
        using JsonDocument spanish = JsonDocument.Parse(work.Read("catalog/locales/.schema/es/shop.schema.json"));
        Assert.Contains(
            "Expected {wanted, plural",
            spanish.RootElement.GetProperty("properties").GetProperty("out-of-stock").GetProperty("properties").GetProperty("explain").GetProperty("markdownDescription").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_can_be_written_elsewhere_and_programs_are_told_which()
    {
        using Workspace work = Shop();

        using JsonDocument told = JsonDocument.Parse((await Tool.RunAsync(work.Root, "schema", "catalog", "-o", "out", "--json")).Fine().Out);

        Assert.Equal(All, work.Files("out"));
        Assert.Equal(All.Select(file => "out/" + file), told.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Equal(("out", 2, 0), (told.RootElement.GetProperty("output").GetString(), told.RootElement.GetProperty("written").GetInt32(), told.RootElement.GetProperty("unchanged").GetInt32()));
        Assert.Equal(["locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
    }

    [Fact]
    public async Task A_single_file_and_the_current_folder_will_do()
    {
        using Workspace work = Shop();

        Assert.Equal("Wrote 1 schema to catalog: 1 new or changed, 0 unchanged.\n", (await Tool.RunAsync(work.Root, "schema", "catalog/shop.errors.yaml")).Fine().Out);
        Assert.Equal("Wrote 2 schemas to .: 1 new or changed, 1 unchanged.\n", (await Tool.RunAsync(work.At("catalog"), "schema")).Fine().Out);
    }

    [Fact]
    public async Task A_catalog_with_errors_gets_none()
    {
        using Workspace work = Shop();
        work.With("catalog/shop.errors.yaml", Samples.Catalog.Replace("impact: thread", "impact: wide", StringComparison.Ordinal));

        ToolResult result = await Tool.RunAsync(work.Root, "schema");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Equal(["locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
    }

    [Fact]
    public async Task No_catalog_and_a_file_in_the_way_are_named()
    {
        using Workspace work = Shop();
        using var empty = new Workspace();

        Assert.Equal(2, (await Tool.RunAsync(empty.Root, "schema")).ExitCode);
        Assert.Equal(2, (await Tool.RunAsync(work.Root, "schema", "-o", "catalog/shop.errors.yaml")).ExitCode);
        Assert.Equal(2, (await Tool.RunAsync(work.Root, "schema", "nowhere")).ExitCode);
    }

    private static Workspace Shop() => new Workspace()
        .With("catalog/shop.errors.yaml", Samples.Catalog)
        .With("catalog/locales/es/shop.yaml", "out-of-stock:\n  title: \"Agotado\"\n");
}
