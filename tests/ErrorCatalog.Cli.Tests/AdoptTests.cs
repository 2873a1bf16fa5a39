using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog adopt</c> on real projects.</summary>
public sealed class AdoptTests
{
    private const string Code = """
        namespace Acme;

        public enum Stage { Open, OnHold }

        public class Orders
        {
            // Ships.
            public void Ship(string id, int hours, Stage stage)
            {
                if (hours > 48) throw new InvalidOperationException($"Expected the order {id} to ship within 48 hours, but {hours} have passed.");
                if (stage == Stage.OnHold) throw new InvalidOperationException($"Cannot ship an order that is {stage}.");
                throw new NotImplementedException("Not written yet, come back later.");
            }

            public void Return(string id)
            {
                try { File.Delete(id); }
                catch (IOException e) { throw new InvalidOperationException($"Could not find the order {id}.", e); }
            }

            public void Find(string id) => throw new KeyNotFoundException("The order " + id + " does not exist");
        }

        """;

    [Fact]
    public async Task Like_messages_are_listed_together_with_proposed_keys_and_nothing_changes()
    {
        using Workspace work = await ProjectAsync();

        ToolResult text = (await Tool.RunAsync(work.Root, "adopt", "App.csproj")).Fine();
        JsonElement json = (await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--json")).Fine().Json();

        Assert.StartsWith("order-not-found  exception, who-retries me, 2 throws\n  Could not find the order {orderId}.\n  Orders.cs(18,39): InvalidOperationException\n  Orders.cs(21,42): KeyNotFoundException: The order {orderId} does not exist.\n", text.Out, StringComparison.Ordinal);
        Assert.EndsWith("4 throws in 3 groups of like messages. Move them with errorcatalog adopt App.csproj --write\n", text.Out, StringComparison.Ordinal);
        Assert.Equal((4, 0, 0), (json.GetProperty("throws").GetInt32(), json.GetProperty("moved").GetInt32(), json.GetProperty("new_entries").GetInt32()));
        JsonElement[] groups = [.. json.GetProperty("groups").EnumerateArray()];
        Assert.Equal(["order-not-found", "cannot-ship-order", "order-ship-within-48-hours"], groups.Select(group => group.GetProperty("key").GetString()!));
        JsonElement stage = Assert.Single(groups[1].GetProperty("parameters").EnumerateArray());
        Assert.Equal(("stage", "enum", 2), (stage.GetProperty("name").GetString(), stage.GetProperty("type").GetString(), stage.GetProperty("values").GetArrayLength()));
        Assert.Equal("The order {} does not exist", groups[0].GetProperty("throws")[1].GetProperty("message").GetString());
        Assert.Equal((Code, CodeProject.Catalog), (work.Read("Orders.cs"), work.Read("catalog/orders.errors.yaml")));
    }

    [Fact]
    public async Task The_move_makes_entries_and_calls_that_build_and_leaves_nothing_to_move()
    {
        using Workspace work = await ProjectAsync();

        JsonElement json = (await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--write", "--json")).Fine().Json();

        Assert.Equal((4, 4), (json.GetProperty("moved").GetInt32(), json.GetProperty("new_entries").GetInt32()));
        Assert.All(
            json.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("throws").EnumerateArray()),
            thrown => Assert.Equal("catalog/orders.errors.yaml", thrown.GetProperty("catalog").GetString()));
        string code = work.Read("Orders.cs");
        Assert.Contains("// Ships.\n", code, StringComparison.Ordinal);
        Assert.Contains("throw OrdersErrors.OrderShipWithin48Hours(id, hours).ToException();", code, StringComparison.Ordinal);
        Assert.Contains("throw OrdersErrors.OrderNotFound(id).ToException(e);", code, StringComparison.Ordinal);
        Assert.Contains("throw new NotImplementedException(", code, StringComparison.Ordinal);
        Assert.StartsWith(CodeProject.Catalog, work.Read("catalog/orders.errors.yaml"), StringComparison.Ordinal);
        await work.BuildAsync("App.csproj");
        (await Tool.RunAsync(work.Root, "check", "catalog")).Fine();
        Assert.Equal("0 throws in 0 groups of like messages.\n", (await Tool.RunAsync(work.Root, "adopt", "App.csproj")).Fine().Out);
    }

    [Fact]
    public async Task One_group_can_be_moved_alone_to_a_catalog_of_choice()
    {
        using Workspace work = await ProjectAsync(extra: project => project.With("catalog/other.errors.yaml", "catalog: other\nerrors: {}\n"));

        ToolResult result = (await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--write", "--only", "cannot-ship-order", "--catalog", "catalog/other.errors.yaml")).Fine();

        Assert.EndsWith("Moved 1 throw to 1 new entry. Word their texts, then build.\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(CodeProject.Catalog, work.Read("catalog/orders.errors.yaml"));
        Assert.Contains("\n  cannot-ship-order:\n", work.Read("catalog/other.errors.yaml"), StringComparison.Ordinal);
        Assert.Contains("OtherErrors.CannotShipOrder(", work.Read("Orders.cs"), StringComparison.Ordinal);
        Assert.Contains("Could not find the order {id}.", work.Read("Orders.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_and_byte_order_marks_stay()
    {
        using Workspace work = await ProjectAsync();
        await File.WriteAllTextAsync(work.At("Orders.cs"), Code.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        (await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--write")).Fine();

        byte[] bytes = await File.ReadAllBytesAsync(work.At("Orders.cs"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("OrdersErrors.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_all_others_as_they_were()
    {
        // A temporary file beside it would have a longer name than file systems take.
        string longName = new string('X', 220) + ".cs";
        using Workspace work = await ProjectAsync(extra: project => project.With(longName, Code.Replace("Orders", "Returns", StringComparison.Ordinal).Replace("Stage", "Step", StringComparison.Ordinal)));
        string[] before = work.Files("catalog");
        string[] beside = Directory.GetFiles(work.Root);

        (await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--write")).Refused("output-not-writable");

        Assert.Equal((Code, CodeProject.Catalog), (work.Read("Orders.cs"), work.Read("catalog/orders.errors.yaml")));
        Assert.Equal(before, work.Files("catalog"));
        Assert.Equal(beside, Directory.GetFiles(work.Root));
    }

    [Fact]
    public async Task A_catalog_with_errors_is_told_and_nothing_is_written()
    {
        using Workspace work = await ProjectAsync();
        work.With("catalog/orders.errors.yaml", CodeProject.Catalog.Replace("impact: message", "impakt: message", StringComparison.Ordinal));

        ToolResult result = await Tool.RunAsync(work.Root, "adopt", "App.csproj", "--write");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("impakt", result.Error, StringComparison.Ordinal);
        Assert.Contains("catalog-has-errors", result.Error, StringComparison.Ordinal);
        Assert.Equal(Code, work.Read("Orders.cs"));
    }

    [Theory]
    [InlineData("Missing.csproj", "file-unreadable", "“Missing.csproj”")]
    [InlineData("Orders.cs", "argument-value-invalid", "“PROJECT”", ".csproj")]
    [InlineData("App.csproj --only no-such-key", "argument-value-invalid", "“--only”", "no-such-key")]
    [InlineData("App.csproj --write --catalog catalog/none.errors.yaml", "argument-value-invalid", "“--catalog”", "none.errors.yaml")]
    [InlineData("Plain/Plain.csproj --write", "no-catalogs-found", "AdditionalFiles")]
    [InlineData("Strange/Strange.csproj --write", "argument-value-invalid", "Add the package", "Nothing was written")]
    public async Task What_cannot_be_moved_is_refused_and_nothing_changes(string line, params string[] parts)
    {
        using Workspace work = Project()
            .With("Directory.Build.props", "<Project><PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);Plain/**;Strange/**</DefaultItemExcludes></PropertyGroup></Project>")
            .With("Plain/Plain.csproj", CodeProject.Plain)
            .With("Plain/Directory.Build.props", "<Project />")
            .With("Plain/Orders.cs", Code)
            .With("Strange/Strange.csproj", CodeProject.Plain.Replace("</Project>", "<ItemGroup><AdditionalFiles Include=\"orders.errors.yaml\" /></ItemGroup></Project>", StringComparison.Ordinal))
            .With("Strange/Directory.Build.props", "<Project />")
            .With("Strange/orders.errors.yaml", CodeProject.Catalog)
            .With("Strange/Orders.cs", Code);
        string[] arguments = line.Split(' ');
        if (arguments[0].EndsWith(".csproj", StringComparison.Ordinal) && File.Exists(work.At(arguments[0])))
        {
            await work.RestoredAsync(arguments[0]);
        }

        ToolResult result = await Tool.RunAsync(work.Root, ["adopt", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.All(parts, part => Assert.Contains(part, result.Error, StringComparison.Ordinal));
        Assert.All((string[])["Orders.cs", "Plain/Orders.cs", "Strange/Orders.cs"], file => Assert.Equal(Code, work.Read(file)));
        Assert.All((string[])["catalog/orders.errors.yaml", "Strange/orders.errors.yaml"], file => Assert.Equal(CodeProject.Catalog, work.Read(file)));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_move_that_is_stopped_has_written_nothing()
    {
        using Workspace work = await ProjectAsync();

        ToolResult result = await Tool.StopAtPipeAsync(work, "Pipe.cs", "TERM", "adopt", "App.csproj", "--write");

        Assert.Equal(143, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Equal((Code, CodeProject.Catalog), (work.Read("Orders.cs"), work.Read("catalog/orders.errors.yaml")));
    }

    private static Workspace Project() =>
        new Workspace().With("App.csproj", CodeProject.UsingTheProduct).With("Orders.cs", Code).With("catalog/orders.errors.yaml", CodeProject.Catalog);

    private static Task<Workspace> ProjectAsync(Func<Workspace, Workspace>? extra = null)
    {
        Workspace work = Project();
        return (extra?.Invoke(work) ?? work).RestoredAsync("App.csproj");
    }
}
