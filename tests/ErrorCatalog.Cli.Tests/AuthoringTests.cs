using System.Runtime.Versioning;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>init</c> and <c>new</c>: what they write passes the check, and nothing is ever lost.</summary>
public sealed class AuthoringTests
{
    [Fact]
    public async Task A_new_catalog_and_its_new_entries_pass_the_strict_check()
    {
        using Workspace work = new Workspace().With("HTTPShop v2/readme.md", "");
        string project = work.At("HTTPShop v2");

        ToolResult init = await Tool.RunAsync(project, "init", "--base-uri", "https://errors.example.org/shop");
        ToolResult exception = await Tool.RunAsync(project, "new", "storage-full");
        ToolResult rejection = await Tool.RunAsync(project, "new", "out-of-stock", "--catalog", "catalog", "--code", "e.p.shop.out-of-stock", "--rejection");
        ToolResult check = await Tool.RunAsync(project, "check", ".", "--strict", "--json");

        Assert.StartsWith("Created ./catalog/http-shop-v2.errors.yaml\n", init.Fine().Out, StringComparison.Ordinal);
        Assert.Contains("Added storage-full to catalog/http-shop-v2.errors.yaml, line 18.", exception.Fine().Out, StringComparison.Ordinal);
        Assert.Contains("line 30.", rejection.Fine().Out, StringComparison.Ordinal);
        // Two entries that nobody worded yet say the same (EC0300), which is advice, not a fault.
        Assert.Equal((3, 1), (check.Fine().Json().GetProperty("catalogs")[0].GetProperty("entries").GetInt32(), check.Json().GetProperty("infos").GetInt32()));
        string[] lines = work.Read("HTTPShop v2/catalog/http-shop-v2.errors.yaml").Split('\n');
        Assert.Equal(("base-uri: https://errors.example.org/shop/", "  storage-full:", "  out-of-stock:", "    code: e.p.shop.out-of-stock"), (lines[3], lines[17], lines[29], lines[30]));
        Assert.Single(work.Files("HTTPShop v2/catalog"));
    }

    [Fact]
    public async Task Init_never_overwrites()
    {
        using Workspace work = new Workspace().With("catalog/orders.errors.yaml", "mine");

        (await Tool.RunAsync(work.Root, "init", ".", "--name", "orders")).Refused("file-already-exists", "./catalog/orders.errors.yaml");

        Assert.Equal("mine", work.Read("catalog/orders.errors.yaml"));
        Assert.Single(work.Files());
    }

    [Theory]
    [InlineData("argument-value-invalid", ".", "--name", "../evil")]
    [InlineData("argument-value-invalid", ".", "--name", "a # b")]
    [InlineData("argument-value-invalid", ".", "--base-uri", "https://x.org/\nerrors: {}")]
    [InlineData("output-not-writable", "note.txt")]
    public async Task Init_refuses_what_would_not_be_a_catalog(string code, params string[] arguments)
    {
        using Workspace work = new Workspace().With("note.txt", "mine");

        (await Tool.RunAsync(work.Root, ["init", .. arguments])).Refused(code);

        Assert.Equal(["note.txt"], work.Files());
    }

    [Fact]
    public async Task A_new_entry_keeps_line_ends_indentation_and_everything_around_it()
    {
        using var work = new Workspace();
        const string Head = "catalog: shop\r\nerrors:\r\n    # First.\r\n    a:\r\n        impact: message\r\n        who-retries: none\r\n        explain: \"Expected a, but got b.\"\r\n        fix-hint: |+\r\n            Fix.";
        const string Tail = "\r\n\r\n# The end.\r\nlegacy: [ a ]";
        work.With("shop.errors.yaml", Head + Tail);

        (await Tool.RunAsync(work.Root, "new", "b", "-c", "shop.errors.yaml")).Fine();

        // The blank line after "|+" is part of the text and stays with it.
        string text = work.Read("shop.errors.yaml");
        Assert.StartsWith(Head + "\r\n\r\n    b:\r\n        category: processing\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\"\r\n# The end.\r\nlegacy: [ a ]", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(letter => letter == '\n'), text.Count(letter => letter == '\r'));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_without_final_newline_behind_a_link_keeps_its_access_rights()
    {
        using Workspace work = new Workspace().With("real/shop.errors.yaml", Samples.Catalog.TrimEnd());
        File.SetUnixFileMode(work.At("real/shop.errors.yaml"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(work.At("link.errors.yaml"), work.At("real/shop.errors.yaml"));

        (await Tool.RunAsync(work.Root, "new", "b", "-c", "link.errors.yaml")).Fine();

        Assert.StartsWith(Samples.Catalog.TrimEnd() + "\n\n  b:\n", work.Read("real/shop.errors.yaml"), StringComparison.Ordinal);
        Assert.Equal(work.At("real/shop.errors.yaml"), new FileInfo(work.At("link.errors.yaml")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(work.At("real/shop.errors.yaml")));
        Assert.Equal(["link.errors.yaml", "real/shop.errors.yaml"], work.Files());
    }

    [Theory]
    [InlineData("key-already-exists", "line 5", "out-of-stock")]
    [InlineData("key-already-exists", "more.errors.yaml", "elsewhere")]
    [InlineData("argument-value-invalid", "“KEY”", "OutOfStock")]
    [InlineData("argument-value-invalid", "“KEY”", "")]
    [InlineData("argument-value-invalid", "“KEY”", "b: { }\n  c")]
    [InlineData("argument-value-invalid", "“--code”", "b", "--code", "e.p.shop.out-of-stock")]
    [InlineData("argument-value-invalid", "“--code”", "b", "--code", "x\"\n    number: 5 #")]
    public async Task Keys_and_codes_that_do_not_fit_change_nothing(string code, string part, params string[] arguments)
    {
        using Workspace work = Samples.Shop().With("catalog/more.errors.yaml", "catalog: shop\nerrors:\n  elsewhere:\n    impact: message\n    who-retries: none\n    explain: \"Expected a, but got b.\"\n    fix-hint: \"Fix.\"\n");

        (await Tool.RunAsync(work.Root, ["new", "-c", "catalog/shop.errors.yaml", .. arguments])).Refused(code, part);

        Assert.Equal(Samples.Catalog, work.Read("catalog/shop.errors.yaml"));
        Assert.Equal(3, work.Files().Length);
    }

    [Theory]
    [InlineData("catalog: b\nerrors:\n")]
    [InlineData("catalog: b\nerrors:")]
    [InlineData("catalog: b\nerrors: { }\n")]
    [InlineData("catalog: b\n")]
    public async Task The_first_entry_of_an_empty_catalog_is_added(string catalog)
    {
        using Workspace work = new Workspace().With("b.errors.yaml", catalog);

        ToolResult added = await Tool.RunAsync(work.Root, "new", "x", "-c", "b.errors.yaml");

        Assert.StartsWith("Added x to b.errors.yaml, line 3.", added.Fine().Out, StringComparison.Ordinal);
        Assert.StartsWith("catalog: b\nerrors:\n  x:\n    category: processing\n", work.Read("b.errors.yaml"), StringComparison.Ordinal);
        (await Tool.RunAsync(work.Root, "check", ".", "--strict")).Fine();
    }

    [Fact]
    public async Task A_catalog_in_braces_stays_in_braces()
    {
        using Workspace work = new Workspace().With("b.errors.yaml", "{ catalog: b, errors: { } }\n");

        (await Tool.RunAsync(work.Root, "new", "x", "-c", "b.errors.yaml")).Fine();

        Assert.StartsWith("{ catalog: b, errors: { x: { category: processing, ", work.Read("b.errors.yaml"), StringComparison.Ordinal);
        (await Tool.RunAsync(work.Root, "check", ".", "--strict")).Fine();
    }

    [Fact]
    public async Task A_folder_with_two_catalogs_and_a_catalog_without_place_are_refused()
    {
        using Workspace work = Samples.Shop().With("catalog/b.errors.yaml", "catalog: b\n? errors\n: x: { impact: message, who-retries: none, explain: \"Expected a, but got b.\", fix-hint: \"Fix.\" }\n");

        (await Tool.RunAsync(work.Root, "new", "x", "-c", "catalog")).Refused("argument-value-invalid", "just one");
        (await Tool.RunAsync(work.Root, "new", "y", "-c", "catalog/b.errors.yaml")).Refused("argument-value-invalid", "below errors:");
    }
}
