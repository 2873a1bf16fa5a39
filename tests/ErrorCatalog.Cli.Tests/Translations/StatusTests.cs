using System.Diagnostics;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary><c>errorcatalog l10n status</c>.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task Every_language_has_a_bar_and_what_is_to_do()
    {
        using Workspace work = Shelf.Make();

        string status = (await Tool.RunAsync(work.Root, "l10n", "status")).Fine().Out;

        Assert.Equal(
            "es  ████████████████████ 100.0 % of 3 texts: 3 unlocked\n"
            + "fr  █████████████░░░░░░░  66.6 % of 3 texts: 1 missing, 2 unlocked\n",
            status);
    }

    [Fact]
    public async Task Programs_get_the_counts_of_every_language_and_catalog()
    {
        using Workspace work = Shelf.Make().With("catalog/box.errors.yaml", Shelf.Catalog.Replace("shelf", "box", StringComparison.Ordinal).Replace("Shelf", "Box", StringComparison.Ordinal));

        JsonElement status = (await Tool.RunAsync(work.Root, "l10n", "status", "catalog", "--locale", "fr", "--list", "missing", "--json")).Fine().Json();

        JsonElement french = Assert.Single(status.GetProperty("locales").EnumerateArray());
        Assert.Equal(
            """{"locale":"fr","total":6,"missing":4,"inherited":0,"untranslated":0,"invalid":0,"stale":0,"touched":0,"current":0,"unlocked":2,"obsolete":0,"percent":33.3,"oldest_stale":null""",
            JsonSerializer.Serialize(french).Split(",\"catalogs\"")[0]);
        Assert.Equal(
            [("box", 3, 3), ("shelf", 3, 1)],
            french.GetProperty("catalogs").EnumerateArray().Select(catalog => (catalog.GetProperty("catalog").GetString()!, catalog.GetProperty("total").GetInt32(), catalog.GetProperty("missing").GetInt32())));
        Assert.Equal(
            ["box-empty.title", "box-empty.explain", "box-empty.fix-hint", "shelf-empty.explain"],
            status.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Texts_of_a_status_are_listed_with_their_place()
    {
        using Workspace work = Shelf.Make();
        work.Change(Shelf.SpanishPath, "{place}", "{plaza}");

        string status = (await Tool.RunAsync(work.Root, "l10n", "status", "--list", "invalid,missing")).Fine().Out;

        Assert.Contains("catalog/locales/es/shelf.yaml(3,12): invalid shelf-empty.explain: Expected goods on shelf {place}, but there are none.\n", status, StringComparison.Ordinal);
        Assert.Contains("catalog/locales/fr/shelf.yaml: missing shelf-empty.explain: Expected goods", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_is_not_wanted_fails_and_the_command_that_helps_is_named()
    {
        using Workspace work = Shelf.Make();

        ToolResult missing = await Tool.RunAsync(work.Root, "l10n", "status", "--fail-on", "missing,stale,unlocked");
        ToolResult spanish = await Tool.RunAsync(work.Root, "l10n", "status", "--locale", "es", "--fail-on", "missing", "--fail-on", "stale");
        ToolResult unknown = await Tool.RunAsync(work.Root, "l10n", "status", "--fail-on", "mising");

        Assert.Equal(1, missing.ExitCode);
        Assert.Equal(
            "error translation-status-refused: Expected no text with the status “missing”, but 1 text has it.\n"
            + "  hint: Translate these texts, then run “errorcatalog l10n sync catalog”.\n"
            + "error translation-status-refused: Expected no text with the status “unlocked”, but 5 texts have it.\n"
            + "  hint: Run “errorcatalog l10n sync catalog”.\n",
            missing.Error);
        spanish.Fine();
        unknown.Refused("argument-value-invalid", "mising", "missing, untranslated, invalid");
    }

    [Fact]
    public async Task A_language_without_files_has_everything_to_do_and_pseudo_languages_nothing()
    {
        using Workspace work = Shelf.Make();
        (await Tool.RunAsync(work.Root, "l10n", "pseudo")).Fine();

        Assert.Equal("it  ░░░░░░░░░░░░░░░░░░░░   0.0 % of 3 texts: 3 missing\n", (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", "it")).Fine().Out);
        Assert.Equal(2, (await Tool.RunAsync(work.Root, "l10n", "status")).Fine().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", "not a tag")).Refused("locale-unknown");
    }

    [Fact]
    public async Task Git_tells_since_when_a_text_is_outdated()
    {
        using Workspace work = await Shelf.InSyncAsync();
        await GitAsync("init", "-q");
        await CommitAsync("2026-01-05T10:00:00Z");
        work.Change(Shelf.CatalogPath, "Choose another shelf.", "Choose a shelf with goods.");
        await CommitAsync("2026-02-10T11:30:00Z");
        work.Change(Shelf.CatalogPath, "Shelf is empty", "Empty shelf");
        await CommitAsync("2026-03-01T12:00:00Z");
        work.Change(Shelf.CatalogPath, "Expected goods", "Expected parcels");

        string status = (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", "es")).Fine().Out;
        JsonElement oldest = (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", "es", "--json")).Fine().Json().GetProperty("locales")[0].GetProperty("oldest_stale");

        Assert.EndsWith("0.0 % of 3 texts: 3 stale (oldest since 2026-02-10)\n", status, StringComparison.Ordinal);
        Assert.Equal("""{"catalog":"shelf","id":"shelf-empty.fix-hint","since":"2026-02-10T11:30:00Z"}""", JsonSerializer.Serialize(oldest));

        async Task CommitAsync(string date)
        {
            await GitAsync("add", "-A");
            await GitAsync("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "c", "--date", date);
        }

        Task GitAsync(params string[] arguments) => RunAsync(arguments);

        async Task RunAsync(string[] arguments)
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = work.Root };
            if (arguments is [.., var date] && arguments.Contains("commit"))
            {
                start.Environment["GIT_COMMITTER_DATE"] = date;
            }

            (await Tool.RunProgramAsync(start)).Fine();
        }
    }
}
