using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Tests.Tools;

namespace ErrorCatalog.Exchange.Tests.Export;

/// <summary>What is exported is right in the eyes of the compilers and interpreters of the languages.</summary>
public sealed class CatalogExportTests
{
    private const string Hostile = """
        catalog: shop
        base-uri: https://errors.example.org/shop/
        errors:
          order-missing:
            code: ORD.1
            aliases: [ "order gone", "it's \"gone\"" ]
            impact: message
            who-retries: both
            http-status: 404
            params:
              class: { type: text, example: "x", note: "ends */ here \"\"\" and \\ there" }
              reason: { type: enum, values: [ moved, sold-out ], example: moved }
              count: { type: integer, example: 3 }
              hidden: { type: text, sensitivity: internal, example: "x", optional: true }
            explain: "Expected the order {class} */ \"\"\" \\, but it is {reason} {count, number}.\nSecond line."
            fix-hint: "Look again."
          quiet:
            impact: thread
            who-retries: none
            explain: "Expected sound, but there is none."
            fix-hint: "Listen."
            deprecated: { since: 1.2.0, replaced-by: order-missing }
        """;

    private static readonly string OwnCatalogs = Places.Catalog;

    [Fact]
    public async Task TypeScript_compiles_under_strict_rules()
    {
        using var folder = new ExportFolder("typescript", Models());

        ToolRun run = await ToolRun.OfNodeAsync(folder.Path, "tsc", ["--noEmit", "--strict", "--noUnusedLocals", "--target", "es2022", "--lib", "es2022", .. folder.Files]);

        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Fact]
    public async Task TypeScript_knows_codes_aliases_and_retries()
    {
        using var folder = new ExportFolder("typescript", Models());
        folder.Write("use.ts", """
            import { ShopCodes, ShopFacts, mayRetryShop, toShopCode, type OrderMissingArguments } from "./shop-errors";
            const given: OrderMissingArguments = { class: "a", reason: "sold-out", count: 1 };
            const result = [ShopCodes.ORDER_MISSING, toShopCode("it's \"gone\""), toShopCode("toString"), mayRetryShop("order gone"), mayRetryShop("quiet"), ShopFacts["ORD.1"].httpStatus, given.count];
            console.log(JSON.stringify(result));
            """);
        folder.Write("node.d.ts", "declare const console: { log(text: string): void };\n");

        ToolRun compile = await ToolRun.OfNodeAsync(folder.Path, "tsc", "--strict", "--target", "es2022", "--module", "commonjs", "--lib", "es2022", "use.ts", "node.d.ts", "--ignoreDeprecations", "5.0");
        ToolRun run = await ToolRun.OfAsync(folder.Path, "node", "use.js");

        Assert.True(compile.ExitCode == 0, compile.Output);
        Assert.Equal("""["ORD.1","ORD.1",null,true,false,404,1]""", run.Output.Trim());
    }

    [Fact]
    public async Task Python_imports_and_answers()
    {
        using var folder = new ExportFolder("python", Models());
        folder.Write("use.py", """
            import importlib, json, pathlib, sys
            sys.path.insert(0, ".")
            for path in pathlib.Path(".").glob("*_errors.py"):
                importlib.import_module(path.stem)
            import shop_errors as shop
            print(json.dumps([shop.ORDER_MISSING, shop.facts_of("order gone").http_status, shop.may_retry("it's \"gone\""), shop.may_retry("quiet"), shop.facts_of("nothing"), shop.FACTS["quiet"].page]))
            """);

        ToolRun run = await ToolRun.OfAsync(folder.Path, "/usr/bin/python3", "use.py");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("""["ORD.1", 404, true, false, null, "https://errors.example.org/shop/quiet"]""", run.Output.Trim());
    }

    [Fact]
    public void Json_schema_is_JSON_with_an_alternative_for_each_code()
    {
        foreach (CatalogModel catalog in Models())
        {
            using JsonDocument json = JsonDocument.Parse(new CatalogExport(Language("json-schema")).Write(catalog));

            Assert.Equal(catalog.Entries.Count, json.RootElement.GetProperty("oneOf").GetArrayLength());
            Assert.Equal(catalog.Entries.Select(entry => entry.Key), json.RootElement.GetProperty("$defs").EnumerateObject().Select(entry => entry.Name));
        }
    }

    [Fact]
    public void Numbers_of_protobuf_do_not_depend_on_other_entries()
    {
        CatalogModel shop = Shop();
        string all = new CatalogExport(Language("proto")).Write(shop);
        string one = new CatalogExport(Language("proto")).Write(shop with { Entries = new EquatableArray<EntryModel>([shop.Entries[1]]) });

        string line = one.Split('\n').Single(line => line.Contains("SHOP_REASON_QUIET", StringComparison.Ordinal));
        Assert.Contains(line, all.Split('\n'));
        Assert.Contains("deprecated = true", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protobuf_compiles()
    {
        using var folder = new ExportFolder("proto", Models());

        ToolRun run = await ToolRun.OfAsync(folder.Path, "protoc", ["--proto_path=.", "--descriptor_set_out=all.pb", "--fatal_warnings", .. folder.Files]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(File.Exists(Path.Combine(folder.Path, "all.pb")));
    }

    [Theory]
    [InlineData("typescript")]
    [InlineData("python")]
    [InlineData("go")]
    [InlineData("json-schema")]
    [InlineData("proto")]
    public void Values_that_are_not_public_are_not_exported(string language) =>
        Assert.DoesNotContain("hidden", new CatalogExport(Language(language)).Write(Shop()), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_template_of_the_user_counts_and_a_broken_one_is_told()
    {
        Assert.Equal("order-missing=\"ORD.1\";quiet=\"quiet\";", new CatalogExport(Language("go"), "{{#each entries}}{{key}}={{json code}};{{/each}}").Write(Shop()));
        Assert.Contains("Expected a Handlebars template", Assert.Throws<FormatException>(() => new CatalogExport(Language("go"), "{{#each entries}}")).Message, StringComparison.Ordinal);
    }

    private static ExportLanguage Language(string name) => ExportLanguage.All.Single(language => language.Name == name);

    private static CatalogModel Shop()
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", Hostile)]);
        Assert.False(compiled.HasErrors, string.Join('\n', compiled.Diagnostics.Select(finding => finding.Message)));
        return compiled.Catalogs[0];
    }

    private static CatalogModel[] Models() =>
    [
        Shop(),
        .. CatalogCompiler.Compile(Directory.GetFiles(OwnCatalogs, "*.errors.yaml").Select(path => new CatalogSource(path, File.ReadAllText(path)))).Catalogs,
    ];
}
