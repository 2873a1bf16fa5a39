using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary>A reference that was ever published leads somewhere, or there is no new site.</summary>
public sealed class LinkGuaranteeTests
{
    private const string Catalog = "catalog/shop.errors.yaml";

    [Fact]
    public async Task Names_of_every_version_lead_to_a_page_and_entries_have_one_in_every_language()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        (await Tool.RunAsync(work.Root, "rename", "out-of-stock", "shelf-empty")).Fine();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.1.0")).Fine();

        // Two versions later nobody lists the old alias any more; the first version had it all the same.
        work.With(Catalog, work.Read(Catalog).Replace("sold-out, ", string.Empty, StringComparison.Ordinal));
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "2.0.0")).Fine();
        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "out")).Fine();

        string[] files = work.Files("out");
        foreach (string version in work.Files("catalog/baseline"))
        {
            using JsonDocument baseline = JsonDocument.Parse(work.Read("catalog/baseline/" + version));
            foreach (JsonElement entry in baseline.RootElement.GetProperty("catalogs")[0].GetProperty("errors").EnumerateArray())
            {
                IEnumerable<string> names = [entry.GetProperty("key").GetString()!, entry.GetProperty("code").GetString()!];
                names = entry.TryGetProperty("aliases", out JsonElement aliases) ? names.Concat(aliases.EnumerateArray().Select(alias => alias.GetString()!)) : names;
                Assert.All(names, name => Assert.Contains($"error-codes/{name}/index.html", files));
            }
        }

        Assert.All(["en", "es"], language => Assert.All(["shelf-empty", "every-type"], key => Assert.Contains(files, file => file == $"{language}/{key}/index.html")));
    }

    [Fact]
    public async Task An_entry_that_any_version_had_and_that_is_gone_stops_the_build()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        string text = work.Read(Catalog);
        work.With(Catalog, text[..text.IndexOf("  every-type:", StringComparison.Ordinal)]);

        // The break is accepted with a major version; the references that were sent are still out there.
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "2.0.0")).Fine();
        ToolResult site = await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "out");

        Assert.NotEqual(0, site.ExitCode);
        Assert.Contains("'every-type' of catalog 'shop' (version 1.0.0)", site.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(work.At("out")));
    }
}
