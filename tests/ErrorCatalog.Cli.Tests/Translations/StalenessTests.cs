using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary>A translation never goes stale without saying so, and never says so without being stale.</summary>
public sealed class StalenessTests
{
    private const string Old = "Choose another shelf.";
    private const string New = "Choose a shelf with goods.";
    private const string OldSpanish = "Elija otro estante.";
    private const string NewSpanish = "Elija un estante con mercancías.";

    [Fact]
    public async Task From_a_new_source_text_to_a_translation_that_is_current_again()
    {
        using Workspace work = await Shelf.InSyncAsync();
        Assert.Equal("current 3", await SpanishAsync(work));

        work.Change(Shelf.CatalogPath, Old, New);
        Assert.Equal("stale 1, current 2", await SpanishAsync(work));

        // A sync alone makes nothing right.
        (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        Assert.Equal("stale 1, current 2", await SpanishAsync(work));
        Assert.Contains(New, work.Read(Shelf.SourcePath), StringComparison.Ordinal);

        work.Change(Shelf.SpanishPath, OldSpanish, NewSpanish);
        Assert.Equal("touched 1, current 2", await SpanishAsync(work));

        (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        Assert.Equal("current 3", await SpanishAsync(work));
    }

    [Fact]
    public async Task Work_that_comes_back_late_is_stale()
    {
        using Workspace work = await Shelf.InSyncAsync();
        (await Tool.RunAsync(work.Root, "l10n", "export", "catalog", "--format", "po", "--locale", "fr", "--output", "out")).Fine();
        work.Change("out/fr/shelf.po", "msgid \"Expected goods on shelf {place}, but there are none.\"\nmsgstr \"\"", "msgid \"Expected goods on shelf {place}, but there are none.\"\nmsgstr \"Des articles étaient attendus sur l’étagère {place}.\"");
        work.Change(Shelf.CatalogPath, "Expected goods", "Expected parcels");

        (await Tool.RunAsync(work.Root, "l10n", "import", "out/fr/shelf.po", "--catalog", "catalog")).Fine();

        Assert.Equal("stale 1, current 2", await CountsAsync(work, "fr"));
    }

    [Fact]
    public async Task A_lock_with_the_marks_of_a_merge_loads_and_is_repaired()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string[] mine = work.Read(Shelf.SpanishLock).Split('\n');
        work.Change(Shelf.CatalogPath, Old, New);
        work.Change(Shelf.SpanishPath, OldSpanish, NewSpanish);
        (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        string right = work.Read(Shelf.SpanishLock);
        string[] theirs = right.Split('\n');
        int row = Array.FindIndex(mine, line => line.StartsWith("shelf-empty.fix-hint\t", StringComparison.Ordinal));
        Assert.NotEqual(mine[row], theirs[row]);
        work.With(Shelf.SpanishLock, string.Join('\n', [.. mine[..row], "<<<<<<< HEAD", mine[row], "=======", theirs[row], ">>>>>>> theirs", .. mine[(row + 1)..]]));

        Assert.Equal("current 3", await SpanishAsync(work));
        JsonElement repaired = (await Tool.RunAsync(work.Root, "l10n", "sync", "--json")).Fine().Json();

        Assert.Equal(1, repaired.GetProperty("repaired").GetInt32());
        Assert.Equal(["catalog/locales/.state/es/shelf.tsv"], repaired.GetProperty("written").EnumerateArray().Select(path => path.GetString()));
        Assert.Equal(right, work.Read(Shelf.SpanishLock));
    }

    [Fact]
    public async Task Another_way_of_quoting_changes_nothing()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string records = work.Read(Shelf.SpanishLock);
        work.Change(Shelf.SpanishPath, $"fix-hint: \"{OldSpanish}\"", "fix-hint: >-\n    Elija otro\n    estante.");
        work.Change(Shelf.CatalogPath, $"fix-hint: \"{Old}\"", $"fix-hint: '{Old}'");

        Assert.Equal("current 3", await SpanishAsync(work));
        (await Tool.RunAsync(work.Root, "l10n", "sync", "--check")).Fine();
        Assert.Equal(records, work.Read(Shelf.SpanishLock));
    }

    [Fact]
    public async Task Another_type_of_a_parameter_makes_its_texts_stale_and_another_note_none()
    {
        using Workspace work = await Shelf.InSyncAsync();

        work.Change(Shelf.CatalogPath, "note: \"a shelf in a warehouse\"", "note: \"a shelf anywhere\"");
        work.Change(Shelf.CatalogPath, "note: \"label of the shelf\"", "note: \"name of the shelf\"");
        Assert.Equal("current 3", await SpanishAsync(work));

        work.Change(Shelf.CatalogPath, "{ type: identifier, example: \"A-7\"", "{ type: integer, example: 7");
        Assert.Equal("stale 1, current 2", await SpanishAsync(work));
    }

    [Fact]
    public async Task Texts_that_a_platform_drops_and_restores_are_what_they_were()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string spanish = work.Read(Shelf.SpanishPath);
        work.Change(Shelf.CatalogPath, Old, New);
        work.Change(Shelf.SpanishPath, $"  fix-hint: \"{OldSpanish}\"\n", string.Empty);
        (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        Assert.Equal("missing 1, current 2", await SpanishAsync(work));

        work.With(Shelf.SpanishPath, spanish);

        Assert.Equal("stale 1, current 2", await SpanishAsync(work));
    }

    private static Task<string> SpanishAsync(Workspace work) => CountsAsync(work, "es");

    private static async Task<string> CountsAsync(Workspace work, string locale)
    {
        JsonElement counts = (await Tool.RunAsync(work.Root, "l10n", "status", "--locale", locale, "--json")).Fine().Json().GetProperty("locales")[0];
        return string.Join(", ", from name in new[] { "missing", "untranslated", "invalid", "stale", "touched", "current", "unlocked", "obsolete" }
                                 let count = counts.GetProperty(name).GetInt32()
                                 where count > 0
                                 select $"{name} {count}");
    }
}
