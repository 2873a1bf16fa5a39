using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("out-of-stock")]
    [InlineData("e.p.shop.out-of-stock")]
    [InlineData("sold-out")]
    [InlineData("4711")]
    public async Task Key_code_alias_and_number_lead_to_the_same_entry(string name)
    {
        using Workspace work = Samples.Shop();

        JsonElement json = (await Tool.RunAsync(work.Root, "explain", name, "--catalog", "catalog", "--json")).Fine().Json();

        Assert.Equal("out-of-stock", json.GetProperty("key").GetString());
        Assert.Equal("e.p.shop.out-of-stock", json.GetProperty("code").GetString());
        Assert.Equal("thread", json.GetProperty("impact").GetString());
        Assert.Equal("you", json.GetProperty("who_retries").GetString());
        Assert.Equal("https://errors.example.org/shop/error-codes/out-of-stock/", json.GetProperty("url").GetString());
        Assert.Equal(
            [("article", "identifier", "A-1"), ("wanted", "integer", "3")],
            json.GetProperty("params").EnumerateArray().Select(item => (Text(item, "name"), Text(item, "type"), Text(item, "example"))));
        Assert.Equal(
            ("Out of stock", "Expected {wanted} pieces of {article}, but there are fewer.", "Order fewer pieces of {article}."),
            (Text(json, "title"), Text(json, "explain"), Text(json, "fix_hint")));
    }

    [Fact]
    public async Task Text_falls_back_from_a_region_to_its_language()
    {
        using Workspace work = Samples.Shop();

        JsonElement json = (await Tool.RunAsync(work.Root, "explain", "out-of-stock", "-c", "catalog", "-l", "es-MX", "--json", "--arg", "wanted=1", "-a", "article=B 2"))
            .Fine().Json();

        Assert.Equal(("es", "Agotado"), (Text(json, "locale"), Text(json, "title")));
        Assert.Contains("1 pieza de", Text(json, "explain"), StringComparison.Ordinal);
        Assert.Contains("B 2", Text(json, "fix_hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_the_text_in_the_language_of_their_terminal_and_the_facts()
    {
        using Workspace work = Samples.Shop();

        string text = (await Tool.RunInAsync("es_ES.UTF-8", work.Root, "explain", "sold-out", "-c", "catalog")).Fine().Out;

        Assert.StartsWith("e.p.shop.out-of-stock  Agotado\n", text, StringComparison.Ordinal);
        Assert.Contains("Pida menos piezas de {article}.", text, StringComparison.Ordinal);
        Assert.Contains("the whole thread", text, StringComparison.Ordinal);
        Assert.Contains("the one who receives the report", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Theory]
    [InlineData("out-of-stok")]
    [InlineData("e.p.shop.out-of-stack")]
    public async Task An_unknown_name_is_refused_with_the_nearest_key(string name)
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "explain", name, "--catalog", "catalog", "--json")).Refused("key-unknown", $"“{name}”", "Most alike: out-of-stock.");
    }

    [Fact]
    public async Task A_language_tag_of_the_wrong_shape_is_refused()
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "explain", "sold-out", "-c", "catalog", "-l", "not a tag")).Refused("locale-unknown", "“not a tag”", "es-MX");
    }

    [Fact]
    public async Task Half_a_catalog_explains_nothing()
    {
        using Workspace work = Samples.Shop().With("catalog/broken.errors.yaml", "catalog: [\n");

        ToolResult result = await Tool.RunAsync(work.Root, "explain", "sold-out", "-c", "catalog");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Matches(@"^catalog/broken\.errors\.yaml\([0-9]+,[0-9]+\): error EC", result.Error);
        Assert.Contains("error catalog-has-errors: Expected a catalog without errors in “catalog”", result.Error, StringComparison.Ordinal);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
