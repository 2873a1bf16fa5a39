namespace ErrorCatalog.Packages.Tests;

/// <summary>Work on texts beside a running <c>dotnet watch</c>.</summary>
public sealed class WatchTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public async Task Watch_shows_the_new_text_after_an_edit_of_the_YAML_and_the_mistake_after_a_wrong_one()
    {
        _folder.WriteProject("App.csproj", "<OutputType>Exe</OutputType>");
        _folder.WriteOrders();
        _folder.Write("Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\").GetExplain(\"en\").Text);");
        await using LiveProcess watch = LiveProcess.Start(_folder.Root, "dotnet", "watch", "--non-interactive", "run");
        await watch.LineWith("Expected an order A-17, but there is none.");
        await watch.LineWith("Waiting for a file to change");

        _folder.Write("catalog/orders.errors.yaml", FreshFolder.Orders.Replace("there is none", "nobody placed it", StringComparison.Ordinal));
        await watch.LineWith("Expected an order A-17, but nobody placed it.");
        await watch.LineWith("Waiting for a file to change");

        _folder.Write("catalog/orders.errors.yaml", FreshFolder.Orders.Replace("who-retries: you", "who-retries: nobody", StringComparison.Ordinal));
        Assert.Contains("orders.errors.yaml(8,18)", await watch.LineWith("error EC00"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
