namespace ErrorCatalog.Packages.Tests;

/// <summary>Several projects together: catalogs that flow on, central versions, other languages.</summary>
public sealed class SolutionTests(PackageFeed feed) : IDisposable
{

    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void A_library_hands_its_problems_on_and_the_rules_stay_with_who_asked_for_them()
    {
        _folder.WriteProject("Lib/Lib.csproj");
        _folder.WriteOrders("Lib/catalog");
        _folder.Write("Lib/Late.cs", FreshFolder.DroppedCause);
        _folder.WriteProject("App/App.csproj", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../Lib/Lib.csproj" />""", package: null);
        _folder.Write("App/Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\").GetExplain(\"es\").Text);");
        _folder.Write("App/Late.cs", FreshFolder.DroppedCause);

        string built = _folder.Dotnet("build", "App");

        Assert.Contains("Lib/Late.cs(14,", built.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("warning EC1101", built, StringComparison.Ordinal);
        Assert.DoesNotContain(built.Split('\n'), line => line.Contains("App/Late.cs", StringComparison.Ordinal) && line.Contains("EC1", StringComparison.Ordinal));
        Assert.Equal("Se esperaba un pedido A-17, pero no existe.\n", _folder.Dotnet("run", "--project", "App", "--no-build"));
    }

    [Fact]
    public void Two_catalogs_under_central_package_management_meet_in_one_application()
    {
        _folder.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="ErrorCatalog" Version="{PackageFeed.Version}" /></ItemGroup>
            </Project>
            """);
        const string Package = """<PackageReference Include="ErrorCatalog" />""";
        _folder.WriteProject("Orders/Orders.csproj", items: Package, package: null);
        _folder.WriteOrders("Orders/catalog");
        _folder.WriteProject("Payments/Payments.csproj", items: Package, package: null);
        _folder.Write("Payments/catalog/payments.errors.yaml", FreshFolder.Orders.Replace("orders", "payments", StringComparison.Ordinal).Replace("order-not-found", "card-refused", StringComparison.Ordinal));
        _folder.WriteProject("App/App.csproj", "<OutputType>Exe</OutputType>", Package + """<ProjectReference Include="../Orders/Orders.csproj" /><ProjectReference Include="../Payments/Payments.csproj" />""", package: null);
        _folder.Write("App/Program.cs", """
            using ErrorCatalog;
            using Shop.Errors;

            byte[] report = ProblemWriter.Write(PaymentsErrors.CardRefused("4"), ProblemForm.DidComm20);
            Problem? read = ProblemReader.Read(report, new ProblemReadOptions { Catalogs = new(OrdersErrors.Catalog, PaymentsErrors.Catalog) }).Problem;
            Console.WriteLine(read is CardRefused);
            """);
        _folder.Dotnet("new", "sln", "-n", "All", "--format", "sln");
        _folder.Dotnet("sln", "All.sln", "add", "App", "Orders", "Payments");

        Assert.Contains("0 Warning(s)", _folder.Dotnet("build", "All.sln"), StringComparison.Ordinal);
        Assert.Equal("True\n", _folder.Dotnet("run", "--project", "App", "--no-build"));
    }

    [Fact]
    public void Visual_Basic_uses_the_problems_of_a_library()
    {
        _folder.WriteProject("Lib/Lib.csproj");
        _folder.WriteOrders("Lib/catalog");
        _folder.Write("App/App.vbproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RootNamespace>App</RootNamespace></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """);
        _folder.Write("App/Program.vb", """
            Module Program
                Sub Main()
                    Dim problem = Shop.Errors.OrdersErrors.OrderNotFound("A-17")
                    System.Console.WriteLine(problem.Order & " " & problem.GetExplain("es").Text)
                End Sub
            End Module
            """);

        _folder.Dotnet("build", "App");

        Assert.Equal("A-17 Se esperaba un pedido A-17, pero no existe.\n", _folder.Dotnet("run", "--project", "App", "--no-build"));
    }

    public void Dispose() => _folder.Dispose();
}
