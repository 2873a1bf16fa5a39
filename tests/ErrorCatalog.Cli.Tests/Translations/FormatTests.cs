using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests.Translations;

/// <summary><c>errorcatalog l10n format</c>.</summary>
public sealed class FormatTests
{
    private const string Untidy = """
        # Maria, 2026
        shelf-empty:
            fix-hint: 'Elija otro estante.'
            # short
            title: 'El estante está vacío' # in lists
            explain: >-
                Se esperaban mercancías en el estante {place},
                pero no hay ninguna.

        """;

    private const string Tidy = """
        # Maria, 2026
        shelf-empty:
          # short
          title: "El estante está vacío" # in lists
          explain: "Se esperaban mercancías en el estante {place}, pero no hay ninguna."
          fix-hint: "Elija otro estante."

        """;

    [Fact]
    public async Task Files_get_one_form_and_keep_their_comments()
    {
        using Workspace work = Shelf.Make().With(Shelf.SpanishPath, Untidy);

        ToolResult check = await Tool.RunAsync(work.Root, "l10n", "format", "--check");
        string unchanged = work.Read(Shelf.SpanishPath);
        ToolResult format = (await Tool.RunAsync(work.Root, "l10n", "format")).Fine();
        ToolResult again = (await Tool.RunAsync(work.Root, "l10n", "format", "--check")).Fine();

        Assert.Equal((1, Untidy), (check.ExitCode, unchanged));
        Assert.Equal("differs catalog/locales/es/shelf.yaml\nNot formatted: 1 of 2 files unchanged. Run errorcatalog l10n format catalog\n", check.Out);
        Assert.Equal("written catalog/locales/es/shelf.yaml\nFormatted: 1 of 2 files unchanged.\n", format.Out);
        Assert.Equal("Formatted: 2 of 2 files unchanged.\n", again.Out);
        Assert.Equal(Tidy, work.Read(Shelf.SpanishPath));
    }

    [Fact]
    public async Task One_file_with_errors_and_no_file_changes()
    {
        const string Broken = "shelf-empty:\n  title: Prix #1\n";
        using Workspace work = Shelf.Make().With(Shelf.SpanishPath, Untidy).With(Shelf.FrenchPath, Broken);

        ToolResult result = await Tool.RunAsync(work.Root, "l10n", "format");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("catalog/locales/fr/shelf.yaml(2,", result.Error, StringComparison.Ordinal);
        Assert.Contains("error catalog-has-errors", result.Error, StringComparison.Ordinal);
        Assert.Equal((Untidy, Broken), (work.Read(Shelf.SpanishPath), work.Read(Shelf.FrenchPath)));
        (await Tool.RunAsync(work.Root, "l10n", "format", "--locale", "es")).Fine();
        Assert.Equal(Tidy, work.Read(Shelf.SpanishPath));
    }
}
