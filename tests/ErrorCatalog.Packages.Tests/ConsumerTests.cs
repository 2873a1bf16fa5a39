using System.Text.RegularExpressions;

namespace ErrorCatalog.Packages.Tests;

/// <summary>Projects that look like those of strangers, with the package and nothing else.</summary>
public sealed class ConsumerTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void A_console_application_compiles_its_catalog_and_speaks_two_languages()
    {
        _folder.WriteProject("App.csproj", "<OutputType>Exe</OutputType><AnalysisLevel>latest-all</AnalysisLevel><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        _folder.WriteOrders();
        _folder.Write("Program.cs", """
            using System.Text;
            using ErrorCatalog;
            using Shop.Errors;

            Problem problem = OrdersErrors.OrderNotFound("A-17");
            Console.OutputEncoding = Encoding.UTF8;
            Console.WriteLine(problem.GetExplain("en").Text);
            Console.WriteLine(problem.GetExplain("es-MX").Text);
            Console.WriteLine(Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457)));
            """);

        string first = _folder.Dotnet("build", "-c", "Release");
        DateTime written = File.GetLastWriteTimeUtc(_folder.PathOf("bin/Release/net10.0/App.dll"));
        string second = _folder.Dotnet("build", "-c", "Release", "-v", "n");
        string printed = _folder.Dotnet("bin/Release/net10.0/App.dll");

        Assert.Contains("0 Warning(s)", first, StringComparison.Ordinal);
        Assert.Matches("Skipping target \"CoreCompile\"", second);
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.PathOf("bin/Release/net10.0/App.dll")));
        Assert.Contains("Expected an order A-17, but there is none.\nSe esperaba un pedido A-17, pero no existe.\n", printed, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"https://errors.example.org/orders/error-codes/order-not-found/\"", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_generator_gets_into_the_application()
    {
        _folder.WriteProject("App.csproj", "<OutputType>Exe</OutputType>");
        _folder.WriteOrders();
        _folder.Write("Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\"));");

        _folder.Dotnet("build", "-c", "Release");

        string[] assemblies = [.. Directory.EnumerateFiles(_folder.PathOf("bin/Release/net10.0"), "*.dll").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(["App.dll", "ErrorCatalog.Messages.dll", "ErrorCatalog.Runtime.dll"], assemblies);
        Assert.DoesNotContain("Yaml", _folder.Read("bin/Release/net10.0/App.deps.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_edit_of_the_catalog_alone_is_compiled_and_an_error_in_it_fails_at_its_line()
    {
        _folder.WriteProject("App.csproj", "<OutputType>Exe</OutputType>");
        _folder.WriteOrders();
        _folder.Write("Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\").GetExplain().Text);");
        _folder.Dotnet("build");

        _folder.Write("catalog/orders.errors.yaml", FreshFolder.Orders.Replace("but there is none", "but nobody placed it", StringComparison.Ordinal));
        string changed = _folder.Dotnet("run");
        _folder.Write("catalog/orders.errors.yaml", FreshFolder.Orders.Replace("who-retries: you", "who-retries: nobody", StringComparison.Ordinal));
        string failed = _folder.DotnetFails("build", "--no-restore");

        Assert.Equal("Expected an order A-17, but nobody placed it.\n", changed);
        Assert.Matches(@"orders\.errors\.yaml\(8,18\): error EC00\d\d: Expected ", failed);
    }

    [Fact]
    public void A_misspelled_property_is_an_error_that_says_what_is_possible()
    {
        _folder.WriteProject("App.csproj", "<ErrorCatalogTranslations>strickt</ErrorCatalogTranslations>");
        _folder.WriteOrders();

        string failed = _folder.DotnetFails("build");

        Assert.Contains("Expected the property ErrorCatalogTranslations to be 'strict' or 'lenient' but got 'strickt'.", failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_folder_can_hold_the_catalog_and_the_convention_can_be_turned_off()
    {
        _folder.WriteProject("A/A.csproj", "<ErrorCatalogFolder>../shared errors/</ErrorCatalogFolder>");
        _folder.WriteProject("B/B.csproj", "<EnableDefaultErrorCatalogItems>false</EnableDefaultErrorCatalogItems>");
        _folder.WriteOrders("shared errors");
        _folder.WriteOrders("B/catalog");
        _folder.Write("A/Code.cs", "public static class Code { public static object Problem => Shop.Errors.OrdersErrors.OrderNotFound(\"1\"); }");
        _folder.Write("B/Code.cs", "namespace Shop.Errors { public static class OrdersErrors { } }");

        _folder.Dotnet("build", "A");
        _folder.Dotnet("build", "B");
    }

    [Fact]
    public void A_trimmed_self_contained_publish_runs_and_the_analyzers_of_AOT_are_silent()
    {
        _folder.WriteProject("App.csproj", """
            <OutputType>Exe</OutputType><PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><RuntimeIdentifier>linux-x64</RuntimeIdentifier>
            <IsAotCompatible>true</IsAotCompatible><TreatWarningsAsErrors>true</TreatWarningsAsErrors><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>
            """);
        _folder.WriteOrders();
        _folder.Write("Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\").GetExplain(\"es\").Text);");

        _folder.Dotnet("publish", "-c", "Release", "-o", "out");

        Assert.Equal("Se esperaba un pedido A-17, pero no existe.\n", _folder.Run("out/App"));
    }

    [Fact]
    public void An_old_language_version_without_the_comforts_of_today_compiles()
    {
        _folder.WriteProject("App.csproj", "<LangVersion>9</LangVersion><ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        _folder.WriteOrders();
        _folder.Write("Code.cs", """
            namespace Shop
            {
                public static class Code
                {
                    public static Errors.OrderNotFound Find(string number)
                    {
                        return Errors.OrdersErrors.OrderNotFound(number);
                    }
                }
            }
            """);

        Assert.Contains("0 Warning(s)", _folder.Dotnet("build"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_package_only_the_types_it_made_are_missing()
    {
        _folder.WriteProject("App.csproj");
        _folder.WriteOrders();
        _folder.Write("Code.cs", "public static class Code { public static object Problem => Shop.Errors.OrdersErrors.OrderNotFound(\"1\"); }");
        _folder.Dotnet("build");

        _folder.WriteProject("App.csproj", package: null);
        string failed = _folder.DotnetFails("build");

        Assert.All(Regex.Matches(failed, @"error (\w+)").Select(match => match.Groups[1].Value), code => Assert.Contains(code, new[] { "CS0234", "CS0246", "CS0103" }));
    }

    public void Dispose() => _folder.Dispose();
}
