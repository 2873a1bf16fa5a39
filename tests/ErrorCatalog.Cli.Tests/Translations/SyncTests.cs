using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary><c>errorcatalog l10n sync</c>.</summary>
public sealed class SyncTests
{
    [Fact]
    public async Task Locks_first_lines_and_the_source_language_are_written_once()
    {
        using Workspace work = Shelf.Make();

        ToolResult first = (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        (string File, DateTime Written)[] files = Times(work);
        ToolResult second = (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();

        Assert.Equal(
            """
            written catalog/locales/.state/es/shelf.tsv
            written catalog/locales/.state/fr/shelf.tsv
            written catalog/locales/en/shelf.yaml
            written catalog/locales/es/shelf.yaml
            written catalog/locales/fr/shelf.yaml
            In sync: 5 texts recorded, 0 stale; 5 files written.

            """,
            first.Out);
        Assert.Equal("In sync: 0 texts recorded, 0 stale; 0 files written.\n", second.Out);
        Assert.Equal(files, Times(work));
        Assert.Equal("# yaml-language-server: $schema=../.schema/es/shelf.schema.json\n# $schema: ../.schema/es/shelf.schema.json\n" + Shelf.Spanish, work.Read(Shelf.SpanishPath));
        Assert.Equal(
            """
            # The source texts of the catalog 'shelf', written by 'errorcatalog l10n sync'. Edit the catalog, not this file.
            shelf-empty:
              title: "Shelf is empty"
              explain: "Expected goods on shelf {place}, but there are none."
              fix-hint: "Choose another shelf."

            """,
            work.Read(Shelf.SourcePath));
    }

    [Fact]
    public async Task Schemas_that_are_there_stay_up_to_date_and_nothing_is_wrong_with_the_result()
    {
        using Workspace work = await Shelf.InSyncAsync();
        (await Tool.RunAsync(work.Root, "schema")).Fine();
        work.Change(Shelf.CatalogPath, "a shelf in a warehouse", "a shelf anywhere");

        ToolResult sync = (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();

        Assert.Equal(
            "written catalog/locales/.schema/es/shelf.schema.json\nwritten catalog/locales/.schema/fr/shelf.schema.json\nIn sync: 0 texts recorded, 0 stale; 2 files written.\n",
            sync.Out);
        Assert.Equal("Wrote 3 schemas to catalog: 0 new or changed, 3 unchanged.\n", (await Tool.RunAsync(work.Root, "schema")).Fine().Out);
        Assert.Contains("0 errors, 0 warnings", (await Tool.RunAsync(work.Root, "check", "catalog")).Fine().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_writes_nothing_and_names_the_command_that_helps()
    {
        using Workspace work = Shelf.Make();

        ToolResult before = await Tool.RunAsync(work.Root, "l10n", "sync", "--check", "--locale", "es");
        string[] files = work.Files("catalog");
        (await Tool.RunAsync(work.Root, "l10n", "sync", "catalog", "--locale", "es")).Fine();
        ToolResult after = await Tool.RunAsync(work.Root, "l10n", "sync", "--check", "--locale", "es", "--json");
        ToolResult others = await Tool.RunAsync(work.Root, "l10n", "sync", "--check");

        Assert.Equal(1, before.ExitCode);
        Assert.Equal(["locales/es/shelf.yaml", "locales/fr/shelf.yaml", "shelf.errors.yaml"], files);
        Assert.EndsWith("Not in sync: 3 texts to record, 0 stale; 2 files to write. Run errorcatalog l10n sync catalog --locale es\n", before.Out, StringComparison.Ordinal);
        Assert.True(after.Fine().Json().GetProperty("in_sync").GetBoolean());
        Assert.Equal(1, others.ExitCode);
    }

    [Fact]
    public async Task A_run_for_one_language_leaves_the_others_alone()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string french = work.Read(Shelf.FrenchLock);
        work.Change(Shelf.CatalogPath, "Choose another shelf.", "Choose a shelf with goods.");
        work.Change(Shelf.SpanishPath, "Elija otro estante.", "Elija un estante con mercancías.");
        work.Change(Shelf.FrenchPath, "Choisissez une autre étagère.", "Choisissez une étagère garnie.");

        (await Tool.RunAsync(work.Root, "l10n", "sync", "--locale", "es")).Fine();

        Assert.Equal(french, work.Read(Shelf.FrenchLock));
        Assert.Equal((3, 0), await CountAsync(work, "es"));
        Assert.Equal((1, 1), await CountAsync(work, "fr"));
    }

    [Fact]
    public async Task A_language_is_begun_with_files_that_editors_know()
    {
        using Workspace work = Shelf.Make();

        (await Tool.RunAsync(work.Root, "l10n", "sync", "--add", "it", "--locale", "it")).Fine();

        Assert.Equal("# yaml-language-server: $schema=../.schema/it/shelf.schema.json\n# $schema: ../.schema/it/shelf.schema.json\n", work.Read("catalog/locales/it/shelf.yaml"));
        Assert.Equal(["locales/es/shelf.yaml", "locales/fr/shelf.yaml", "locales/it/shelf.yaml", "shelf.errors.yaml"], work.Files("catalog"));
        (await Tool.RunAsync(work.Root, "l10n", "sync", "--add", "en")).Refused("argument-value-invalid", "--add", "a language other than that of the catalogs");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_its_records_and_is_told()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string records = work.Read(Shelf.SpanishLock);
        const string Broken = "shelf-empty:\n  title: \"El estante\n";
        work.With(Shelf.SpanishPath, Broken);

        ToolResult result = (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();

        Assert.Contains("catalog/locales/es/shelf.yaml(", result.Error, StringComparison.Ordinal);
        Assert.Equal(Broken, work.Read(Shelf.SpanishPath));
        Assert.Equal(records, work.Read(Shelf.SpanishLock));
    }

    [Fact]
    public async Task When_one_file_cannot_be_written_none_is()
    {
        using Workspace work = Shelf.Make().With("catalog/locales/.state", "in the way");

        (await Tool.RunAsync(work.Root, "l10n", "sync")).Refused("output-not-writable", "catalog/locales/.state");

        Assert.Equal(["locales/.state", "locales/es/shelf.yaml", "locales/fr/shelf.yaml", "shelf.errors.yaml"], work.Files("catalog"));
        Assert.Equal(Shelf.Spanish, work.Read(Shelf.SpanishPath));
    }

    [Fact]
    public async Task The_projects_own_catalogs_are_in_sync_and_formatted()
    {
        string root = Checkout.Root;

        ToolResult sync = await Tool.RunAsync(root, "l10n", "sync", "catalog", "--check");
        ToolResult format = await Tool.RunAsync(root, "l10n", "format", "catalog", "--check");

        Assert.True(sync.ExitCode == 0, sync.Out + sync.Error);
        Assert.True(format.ExitCode == 0, format.Out + format.Error);
    }

    private static (string File, DateTime Written)[] Times(Workspace work) => [.. work.Files("catalog").Select(file => (file, File.GetLastWriteTimeUtc(work.At("catalog/" + file))))];

    private static async Task<(int Current, int Touched)> CountAsync(Workspace work, string locale)
    {
        JsonElement counts = (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", locale, "--json")).Fine().Json().GetProperty("locales")[0];
        return (counts.GetProperty("current").GetInt32(), counts.GetProperty("touched").GetInt32());
    }
}
