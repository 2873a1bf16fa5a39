using System.Diagnostics;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary><c>errorcatalog l10n accept --minor</c>.</summary>
public sealed class AcceptTests
{
    [Fact]
    public async Task A_typing_error_costs_no_translation_and_both_wordings_are_shown()
    {
        using Workspace work = await Shelf.InSyncAsync();
        foreach (string[] git in new string[][] { ["init", "-q"], ["add", "-A"], ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "c"] })
        {
            (await Tool.RunProgramAsync(new ProcessStartInfo("git", git) { WorkingDirectory = work.Root })).Fine();
        }

        work.Change(Shelf.CatalogPath, "Choose another shelf.", "Choose some other shelf.");
        work.Change(Shelf.CatalogPath, "Shelf is empty", "The shelf is empty");

        ToolResult accepted = (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty.fix-hint")).Fine();

        Assert.Equal("shelf-empty.fix-hint: es, fr\n  - Choose another shelf.\n  + Choose some other shelf.\nAccepted 2 translations of 1 text.\n", accepted.Out);
        JsonElement[] languages = [.. (await Tool.RunAsync(work.Root, "l10n", "status", "--json")).Fine().Json().GetProperty("locales").EnumerateArray()];
        Assert.Equal([(2, 1), (1, 1)], languages.Select(language => (language.GetProperty("current").GetInt32(), language.GetProperty("stale").GetInt32())));

        JsonElement rest = (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty", "--locale", "fr", "--json")).Fine().Json();
        Assert.Equal(
            """[{"catalog":"shelf","id":"shelf-empty.title","old":"Shelf is empty","new":"The shelf is empty","locales":["fr"]}]""",
            JsonSerializer.Serialize(rest.GetProperty("accepted")));
        Assert.Equal([Shelf.FrenchLock], rest.GetProperty("written").EnumerateArray().Select(path => path.GetString()));
    }

    [Fact]
    public async Task Without_git_only_the_new_wording_is_shown_and_what_is_current_needs_nothing()
    {
        using Workspace work = await Shelf.InSyncAsync();
        work.Change(Shelf.CatalogPath, "Choose another shelf.", "Choose some other shelf.");

        ToolResult accepted = (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty")).Fine();
        ToolResult again = (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty")).Fine();

        Assert.Equal("shelf-empty.fix-hint: es, fr\n  + Choose some other shelf.\nAccepted 2 translations of 1 text.\n", accepted.Out);
        Assert.Equal("Nothing to accept: none of these texts is stale.\n", again.Out);
    }

    [Fact]
    public async Task Other_placeholders_are_no_minor_change()
    {
        using Workspace work = await Shelf.InSyncAsync();
        string records = work.Read(Shelf.SpanishLock);
        work.Change(Shelf.CatalogPath, "Choose another shelf.", "Choose another shelf than {place}.");

        ToolResult result = await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty");

        Assert.Equal((1, string.Empty, records), (result.ExitCode, result.Out, work.Read(Shelf.SpanishLock)));
        Assert.Equal(
            "error change-not-minor: Expected “shelf-empty.fix-hint” to keep its placeholders, but they changed from “-” to “place:identifier”.\n"
            + "  hint: Translate it again (es, fr), then run “errorcatalog l10n sync catalog”.\n",
            result.Error);
    }

    [Fact]
    public async Task Whoever_accepts_says_that_the_change_is_minor_and_of_which_text()
    {
        using Workspace work = Shelf.Make();

        (await Tool.RunAsync(work.Root, "l10n", "accept", "shelf-empty")).Refused("Expected --minor, by which you say", "a typing error", "errorcatalog l10n sync");
        (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-emty")).Refused("key-unknown", "shelf-empty");
        (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor", "shelf-empty.titel")).Refused("key-unknown", "shelf-empty.title");
        (await Tool.RunAsync(work.Root, "l10n", "accept", "--minor")).Refused("Expected a value for KEY");
    }
}
