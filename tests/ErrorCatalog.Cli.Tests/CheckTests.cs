using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class CheckTests
{
    private const int Terminated = 143;

    private const string UnknownKey = "catalog: shop\nerrors:\n  out-of-stock:\n    impakt: message\n";

    [Fact]
    public async Task A_catalog_without_findings_is_fine()
    {
        using Workspace work = Samples.Shop();

        ToolResult result = await Tool.RunAsync(work.Root, "check", "catalog", "--strict");

        Assert.Equal("Fine: 1 catalog, 2 entries, 1 translation; 0 errors, 0 warnings, 1 info.\n", result.Fine().Out.Split(".yaml(1,1): info EC0121: ")[1].Split('\n', 2)[1]);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task An_error_is_told_with_its_place_and_fails_the_check()
    {
        using Workspace work = new Workspace().With("deep/er/shop.errors.yaml", UnknownKey);

        ToolResult result = await Tool.RunAsync(work.Root, "check", ".");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("./deep/er/shop.errors.yaml(4,5): error EC", result.Out, StringComparison.Ordinal);
        Assert.Contains("impakt", result.Out, StringComparison.Ordinal);
        Assert.Contains("Not fine: 1 catalog, ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_translation_fails_only_a_check_that_is_strict_about_translations()
    {
        using Workspace work = Samples.Shop().With("catalog/locales/es/shop.yaml", Samples.Spanish.Replace("de {article}.", "de {articulo}.", StringComparison.Ordinal));

        ToolResult lenient = await Tool.RunAsync(work.Root, "check", "catalog");
        ToolResult strict = await Tool.RunAsync(work.Root, "check", "catalog", "--translations", "strict");

        Assert.Contains("catalog/locales/es/shop.yaml(4,35): warning EC0104: ", lenient.Fine().Out, StringComparison.Ordinal);
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("catalog/locales/es/shop.yaml(4,35): error EC0104: ", strict.Out, StringComparison.Ordinal);
        Assert.Contains("info EC0121", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_must_be_complete_fails_the_check_and_no_other_command()
    {
        using Workspace work = Samples.Shop().With("catalog/shop.errors.yaml", Samples.Catalog.Replace("locale: en", "locale: en\ncomplete: [ es ]", StringComparison.Ordinal));

        ToolResult check = await Tool.RunAsync(work.Root, "check", "catalog");
        ToolResult explain = await Tool.RunAsync(work.Root, "explain", "sold-out", "--catalog", "catalog", "--locale", "es");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("error EC0121: Expected texts of 'every-type' in 'es'", check.Out, StringComparison.Ordinal);
        Assert.Contains("Agotado", explain.Fine().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_recorded_for_an_earlier_wording_is_told()
    {
        const string lockFile = "out-of-stock.title\t000000000000\t{0}\t-\n";
        using Workspace work = Samples.Shop().With(
            "catalog/locales/.state/es/shop.tsv",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, lockFile, Compiler.TranslationHash.Of("Agotado")));

        Assert.Contains("catalog/locales/es/shop.yaml(2,10): warning EC0120: ", (await Tool.RunAsync(work.Root, "check", "catalog")).Fine().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locale_files_that_are_no_text_or_too_large_are_told_and_stop_nothing()
    {
        using Workspace work = Samples.Shop();
        Directory.CreateDirectory(Path.Combine(work.Root, "catalog/locales/de"));
        Directory.CreateDirectory(Path.Combine(work.Root, "catalog/locales/fr"));
        File.WriteAllBytes(Path.Combine(work.Root, "catalog/locales/de/shop.yaml"), System.Text.Encoding.Latin1.GetBytes("out-of-stock:\n  title: \"Läden leer\"\n"));
        using (FileStream huge = File.Create(Path.Combine(work.Root, "catalog/locales/fr/shop.yaml")))
        {
            huge.SetLength(100_000_000);
        }

        string output = (await Tool.RunAsync(work.Root, "check", "catalog")).Fine().Out;

        Assert.Contains("catalog/locales/de/shop.yaml(2,12): warning EC0130: ", output, StringComparison.Ordinal);
        Assert.Contains("catalog/locales/fr/shop.yaml(1,1): warning EC0132: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_totals_catalogs_and_findings()
    {
        using Workspace work = Samples.Shop().With("catalog/b.errors.yaml", UnknownKey.Replace("shop", "other", StringComparison.Ordinal));

        ToolResult result = await Tool.RunAsync(work.Root, "check", "catalog", "--json");

        Assert.Equal(1, result.ExitCode);
        JsonElement json = result.Json();
        JsonElement[] findings = [.. json.GetProperty("findings").EnumerateArray()];
        Assert.Equal(findings.Count(finding => finding.GetProperty("severity").GetString() == "error"), json.GetProperty("errors").GetInt32());
        Assert.Equal(["other", "shop"], json.GetProperty("catalogs").EnumerateArray().Select(catalog => catalog.GetProperty("name").GetString()!));
        JsonElement first = findings.Single(finding => finding.GetProperty("message").GetString()!.Contains("impakt", StringComparison.Ordinal));
        Assert.Equal("catalog/b.errors.yaml", first.GetProperty("path").GetString());
        Assert.Equal((4, 5, 4, 11), (Number(first, "line"), Number(first, "column"), Number(first, "end_line"), Number(first, "end_column")));
        Assert.Matches("^EC00[0-9]{2}$", first.GetProperty("rule").GetString());

        static int Number(JsonElement finding, string name) => finding.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Sarif_names_tool_rules_and_places_as_the_standard_asks()
    {
        using Workspace work = new Workspace().With("ein Ordner/shop.errors.yaml", UnknownKey);

        ToolResult result = await Tool.RunAsync(work.Root, "check", "ein Ordner", "--sarif");

        Assert.Equal(1, result.ExitCode);
        JsonElement log = result.Json();
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("errorcatalog", driver.GetProperty("name").GetString());
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        Assert.NotEmpty(rules);
        foreach (JsonElement finding in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(finding.GetProperty("ruleId").GetString(), rules[finding.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(finding.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEmpty(finding.GetProperty("message").GetProperty("text").GetString()!);
            JsonElement place = finding.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("ein%20Ordner/shop.errors.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.All(place.GetProperty("region").EnumerateObject(), edge => Assert.True(edge.Value.GetInt32() >= 1, edge.Name));
        }
    }

    [Fact]
    public async Task Sarif_writes_absolute_places_as_file_addresses()
    {
        using Workspace work = new Workspace().With("shop.errors.yaml", UnknownKey);

        JsonElement log = (await Tool.RunAsync(Path.GetTempPath(), "check", work.Root, "--sarif")).Json();

        string uri = log.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Equal(new Uri(work.At("shop.errors.yaml")).AbsoluteUri, uri);
        Assert.StartsWith("file:///", uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_fail_only_a_strict_check()
    {
        using Workspace work = Samples.Shop().With("catalog/locales/es/shop.yaml", "no-such-entry:\n  title: \"x\"\n");

        ToolResult lenient = await Tool.RunAsync(work.Root, "check", "catalog");
        ToolResult strict = await Tool.RunAsync(work.Root, "check", "catalog", "--strict");

        Assert.Equal((0, 1), (lenient.ExitCode, strict.ExitCode));
        Assert.Contains("catalog/locales/es/shop.yaml(1,1): warning EC", lenient.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_can_be_checked_alone()
    {
        using Workspace work = Samples.Shop();

        ToolResult result = await Tool.RunAsync(work.Root, "check", "catalog/shop.errors.yaml");

        Assert.StartsWith("Fine: 1 catalog, 2 entries, 0 translations;", result.Fine().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "file-unreadable", "“missing”", "there is none")]
    [InlineData("empty", "no-catalogs-found", "“empty”", "errorcatalog init")]
    [InlineData("notes.txt", "no-catalogs-found", "“notes.txt”", "*.errors.yaml")]
    [InlineData("latin", "file-unreadable", "“latin/shop.errors.yaml”", "UTF-8")]
    public async Task What_cannot_be_read_is_refused_by_name(string place, params string[] parts)
    {
        using Workspace work = new Workspace().With("notes.txt", "x").With("empty/bin/shop.errors.yaml", Samples.Catalog).With("latin/a.txt", "");
        await File.WriteAllBytesAsync(work.At("latin/shop.errors.yaml"), [.. "catalog: gr"u8, 0xF6, .. "sse\n"u8]);

        (await Tool.RunAsync(work.Root, "check", place)).Refused(parts);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_refused_by_name()
    {
        using Workspace work = Samples.Shop().With("catalog/secret/a.errors.yaml", Samples.Catalog);
        File.SetUnixFileMode(work.At("catalog/secret"), UnixFileMode.None);
        ProcessStartInfo start = Tool.StartInfo(work.Root, "check", "catalog");
        if (Environment.IsPrivilegedProcess)
        {
            // Nothing is forbidden to root, so the tool runs as nobody.
            start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", .. start.ArgumentList]) { WorkingDirectory = work.Root };
        }

        (await Tool.RunProgramAsync(start)).Refused("file-unreadable", "“catalog/secret”", "denied");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_check_that_hangs_in_the_system_can_be_stopped()
    {
        using var work = new Workspace();

        ToolResult result = await Tool.StopAtPipeAsync(work, "pipe.errors.yaml", "TERM", "check", ".");

        Assert.Equal(Terminated, result.ExitCode);
        Assert.Empty(result.Out);
    }
}
