using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Lets validators that nobody here wrote judge pages and JSON.</summary>
public sealed class ForeignValidatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_kind_of_page_passes_html_validate()
    {
        BuiltSite site = Samples.WithEverything;
        string[] paths =
        [
            "index.html", "404.html", "error-codes/index.html", "error-codes/1001/index.html", "error-codes/cant-find-route/index.html", "ar/cant-find-route/index.html",
            "de/cant-find-route/index.html", "en/old-route/index.html", "en/no-route/index.html", "de/index.html", "ar/_changes/index.html", "en/_translations/index.html",
            "es/_list/agent/index.html", "ar/search/index.html",
        ];
        foreach (string path in paths)
        {
            Write(path.Replace('/', '_'), site.Bytes(path));
        }

        Write("overview.html", new BuiltSite(SampleCatalogs.Compiled([SampleCatalogs.Catalog("one", null, SampleCatalogs.Entry("a")), SampleCatalogs.Catalog("two", null, SampleCatalogs.Entry("b"))])).Bytes("index.html"));

        await NodeProgram.RunAsync(null, "node_modules/html-validate/bin/html-validate.mjs", "--config", "htmlvalidate.json", _folder);
    }

    [Fact]
    public async Task The_json_of_every_entry_fits_its_published_schema()
    {
        BuiltSite site = Samples.WithEverything;
        string schema = site.Text("schema/entry.schema.json").Replace("https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal).Replace("$defs", "definitions", StringComparison.Ordinal);
        string[] entries = [.. site.Paths.Where(path => path.StartsWith("error-codes/") && path.EndsWith(".json") && path != "error-codes/index.json")];
        string input = string.Concat(entries.Select(path => JsonSerializer.Serialize(new { schema, text = site.Text(path) }) + "\n"))
            + JsonSerializer.Serialize(new { schema, text = "{\"key\": \"a\"}" }) + "\n";

        string[] answers = (await NodeProgram.RunAsync(input, "validate.mjs")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(entries.Length + 1, answers.Length);
        Assert.All(answers[..^1], answer => Assert.Equal("{\"errors\":[]}", answer));
        Assert.NotEqual("{\"errors\":[]}", answers[^1]);
    }

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder, name), content);
}
