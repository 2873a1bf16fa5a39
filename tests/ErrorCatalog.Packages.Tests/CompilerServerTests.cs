namespace ErrorCatalog.Packages.Tests;

/// <summary>The process that compilers share: what one build loaded into it, the next one meets.</summary>
public sealed class CompilerServerTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);
    private readonly string _pipe = "errorcatalog-" + Guid.NewGuid().ToString("N");

    [Fact]
    public void The_compiler_server_compiles_one_catalog_after_another()
    {
        WriteProject("Orders", FreshFolder.Orders, "OrdersErrors.OrderNotFound");
        WriteProject("Payments", FreshFolder.Orders.Replace("orders", "payments", StringComparison.Ordinal).Replace("order-not-found", "card-refused", StringComparison.Ordinal), "PaymentsErrors.CardRefused");

        foreach (string project in new[] { "Orders", "Payments" })
        {
            string log = _folder.PathOf(project + ".log");
            Shell.Run(_folder.Root, "dotnet", ["build", project], environment: new Dictionary<string, string> { ["RoslynCommandLineLogFile"] = log });
            Assert.Contains("server processed compilation - " + project, File.ReadAllText(log), StringComparison.Ordinal);
            Assert.Equal("A-17\n", _folder.Dotnet($"{project}/bin/Debug/net10.0/{project}.dll"));
        }
    }

    public void Dispose()
    {
        // The server of this test alone; it would wait ten minutes for more work.
        string compilers = _folder.Dotnet("msbuild", "Orders", "-getProperty:RoslynTargetsPath").Trim();
        _folder.Dotnet(Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), "-shutdown", "-pipename:" + _pipe);
        _folder.Dispose();
    }

    private void WriteProject(string name, string catalog, string factory)
    {
        _folder.WriteProject($"{name}/{name}.csproj", $"<OutputType>Exe</OutputType><UseSharedCompilation>true</UseSharedCompilation><SharedCompilationId>{_pipe}</SharedCompilationId>");
        _folder.Write($"{name}/catalog/{name.ToLowerInvariant()}.errors.yaml", catalog);
        _folder.Write($"{name}/Program.cs", $"System.Console.WriteLine(Shop.Errors.{factory}(\"A-17\").Order);");
    }
}
