using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary><c>errorcatalog l10n pseudo</c>.</summary>
public sealed class PseudoTests
{
    [Fact]
    public async Task Both_languages_are_written_and_a_program_can_show_them()
    {
        using Workspace work = Shelf.Make();

        ToolResult pseudo = (await Tool.RunAsync(work.Root, "l10n", "pseudo")).Fine();

        Assert.Equal("written catalog/locales/en-XA/shelf.yaml\nwritten catalog/locales/ar-XB/shelf.yaml\n", pseudo.Out);
        Assert.Equal(
            """
            # Written by 'errorcatalog l10n pseudo' to try a program before translators begin. Do not edit.
            shelf-empty:
              title: "[Šĥééļƒ îîš ééɱþţýý]"
              explain: "[Éẋþééçţééð ĝööööðš ööñ šĥééļƒƒ {place}, ƀƀûûţ ţĥĥééŕéé åŕéé ñööñéé.]"
              fix-hint: "[Çĥöööšéé åñööţĥééŕ šĥééļƒ.]"

            """,
            work.Read("catalog/locales/en-XA/shelf.yaml"));
        Assert.Contains("Éẋþééçţééð ĝööööðš", (await Tool.RunAsync(work.Root, "explain", "shelf-empty", "-c", "catalog", "--locale", "en-XA", "--arg", "place=A-7")).Fine().Out, StringComparison.Ordinal);
        Assert.Contains("\u2068A-7\u2069", (await Tool.RunAsync(work.Root, "explain", "shelf-empty", "-c", "catalog", "--locale", "ar-XB", "--arg", "place=A-7")).Fine().Out, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", (await Tool.RunAsync(work.Root, "check", "catalog")).Fine().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_nobodys_work()
    {
        using Workspace work = await Shelf.InSyncAsync();
        (await Tool.RunAsync(work.Root, "l10n", "pseudo", "--locale", "en-xa")).Fine();

        (await Tool.RunAsync(work.Root, "l10n", "sync", "--check")).Fine();
        Assert.False(File.Exists(work.At("catalog/locales/ar-XB/shelf.yaml")));
        (await Tool.RunAsync(work.Root, "l10n", "pseudo", "--locale", "fr")).Refused("argument-value-invalid", "fr", "en-XA or ar-XB");
    }
}
