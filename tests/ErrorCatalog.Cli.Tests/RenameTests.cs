using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog rename</c> on real catalogs and projects.</summary>
public sealed class RenameTests
{
    private const string Catalog = """
        # The orders.
        catalog: orders
        locale: en
        base-uri: https://errors.example.org/orders/
        errors:
          gone: # the old name
            impact: message
            who-retries: none
            params:
              place: { type: enum, values: [ shelf, cellar ], example: "shelf", note: "where it was" }
            explain: "Expected the order to be on the {place}, but it is gone."
            fix-hint: "Stop asking."

        """;

    private const string German = """
        gone:
          explain: "Erwartet wurde der Auftrag an der Stelle {place}, aber er ist fort."
          fix-hint: "Nicht mehr fragen."

        """;

    private const string Code = """
        using ErrorCatalog;
        using static Acme.OrdersErrors;

        namespace Acme;

        public class Orders
        {
            public const string Gone = "gone";

            public Problem Find() => OrdersErrors.Gone(GonePlace.Shelf);

            public Problem Again() => OrdersErrors.@Gone(place: GonePlace.Cellar);

            public bool Is(Problem problem) => problem is Acme.Gone { Place: GonePlace.Shelf } && problem.Descriptor == Descriptors.Gone;

            public string Name => nameof(Acme.Gone) + Gone;
        }

        """;

    [Fact]
    public async Task A_renamed_entry_breaks_nothing_that_refers_to_it()
    {
        using Workspace work = Folder();
        (await Tool.RunAsync(work.Root, "l10n", "sync", "catalog")).Fine();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0", "-c", "catalog")).Fine();
        string status = (await Tool.RunAsync(work.Root, "l10n", "status", "catalog")).Fine().Out;
        string baseline = Path.Combine("catalog", "baseline", "1.0.0.json");

        JsonElement json = (await Tool.RunAsync(work.Root, "rename", "gone", "order-gone", "--json")).Fine().Json();

        Assert.Equal(("orders", "gone", "order-gone", 0), (json.GetProperty("catalog").GetString(), json.GetProperty("old").GetString(), json.GetProperty("new").GetString(), json.GetProperty("usages").GetInt32()));
        Assert.Contains("catalog/locales/.state/de/orders.tsv", json.GetProperty("written").EnumerateArray().Select(path => path.GetString()));
        Assert.Contains("\n  order-gone: # the old name\n    aliases: [ gone ]\n", work.Read("catalog/orders.errors.yaml"), StringComparison.Ordinal);
        (await Tool.RunAsync(work.Root, "check", "catalog", "--strict")).Fine();
        (await Tool.RunAsync(work.Root, "l10n", "sync", "catalog", "--check")).Fine();
        Assert.Equal(status, (await Tool.RunAsync(work.Root, "l10n", "status", "catalog")).Fine().Out);
        ToolResult diff = await Tool.RunAsync(work.Root, "diff", baseline, "catalog", "--json");
        Assert.NotEqual(3, diff.ExitCode);
        Assert.Equal("minor", diff.Json().GetProperty("bump").GetString());
        Assert.Contains("order-gone", (await Tool.RunAsync(work.Root, "explain", "gone", "-c", "catalog")).Fine().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_follows_by_symbols_and_builds()
    {
        using Workspace work = Folder().With("App.csproj", CodeProject.UsingTheProduct).With("Orders.cs", Code);
        await work.RestoredAsync("App.csproj");

        ToolResult result = (await Tool.RunAsync(work.Root, "rename", "gone", "order-gone", "--sources", ".")).Fine();

        string code = work.Read("Orders.cs");
        Assert.Contains("const string Gone = \"gone\"", code, StringComparison.Ordinal);
        Assert.Contains("OrdersErrors.OrderGone(OrderGonePlace.Shelf)", code, StringComparison.Ordinal);
        Assert.Contains("OrdersErrors.OrderGone(place: OrderGonePlace.Cellar)", code, StringComparison.Ordinal);
        Assert.Contains("problem is Acme.OrderGone { Place: OrderGonePlace.Shelf } && problem.Descriptor == Descriptors.OrderGone;", code, StringComparison.Ordinal);
        Assert.Contains("nameof(Acme.OrderGone) + Gone;", code, StringComparison.Ordinal);
        Assert.Contains("8 names in code", result.Out, StringComparison.Ordinal);
        await work.BuildAsync("App.csproj");
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        using Workspace work = Folder();

        ToolResult result = (await Tool.RunAsync(work.Root, "rename", "gone", "order-gone", "--dry-run")).Fine();

        Assert.Equal("differs catalog/locales/de/orders.yaml\ndiffers catalog/orders.errors.yaml\nWould rename gone of orders to order-gone: 2 files. The old key stays as an alias.\n", result.Out);
        Assert.Equal((Catalog, German), (work.Read("catalog/orders.errors.yaml"), work.Read("catalog/locales/de/orders.yaml")));
    }

    [Theory]
    [InlineData("gome order-gone", "key-unknown", "gone")]
    [InlineData("gone Gone", "argument-value-invalid", "“NEW”")]
    [InlineData("gone gone", "key-already-exists", "orders.errors.yaml")]
    [InlineData("gone once-there", "key-already-exists", "1.0.0")]
    [InlineData("gone order-gone -c catalog/orders.errors.yaml", "argument-value-invalid", "“--catalog”")]
    [InlineData("gone order-gone --sources missing", "file-unreadable", "“missing”")]
    [InlineData("gone order-gone --sources catalog", "argument-value-invalid", "“--sources”")]
    public async Task What_cannot_be_renamed_is_refused_and_nothing_changes(string line, params string[] parts)
    {
        using Workspace work = Folder();
        work.With("catalog/orders.errors.yaml", Catalog.Replace("gone: #", "once-there: #", StringComparison.Ordinal));
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0", "-c", "catalog")).Fine();
        work.With("catalog/orders.errors.yaml", Catalog);

        (await Tool.RunAsync(work.Root, ["rename", .. line.Split(' ')])).Refused(parts);

        Assert.Equal((Catalog, German), (work.Read("catalog/orders.errors.yaml"), work.Read("catalog/locales/de/orders.yaml")));
    }

    [Fact]
    public async Task The_example_of_the_page_is_true()
    {
        string shop = Catalog.Replace("gone:", "sold-out:", StringComparison.Ordinal).Replace("catalog: orders", "catalog: shop", StringComparison.Ordinal);
        using Workspace work = new Workspace().With("catalog/shop.errors.yaml", shop);
        DocumentedRun run = Assert.Single(DocumentedRun.In(await File.ReadAllTextAsync(Checkout.PathOf("docs/cli/rename.md"))));

        Assert.Equal(run.Output + "\n", (await Tool.RunAsync(work.Root, run.Arguments)).Fine().Out);
    }

    private static Workspace Folder() => new Workspace().With("catalog/orders.errors.yaml", Catalog).With("catalog/locales/de/orders.yaml", German);
}
