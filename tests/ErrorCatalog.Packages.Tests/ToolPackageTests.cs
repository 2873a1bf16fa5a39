namespace ErrorCatalog.Packages.Tests;

/// <summary>The tool as people install it.</summary>
public sealed class ToolPackageTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void The_installed_tool_makes_checks_and_publishes_a_catalog_and_reads_code()
    {
        _folder.Dotnet("tool", "install", "ErrorCatalog.Tool", "--tool-path", "tools", "--version", PackageFeed.Version);
        _folder.Run("tools/errorcatalog", "init", ".", "--name", "orders", "--base-uri", "https://errors.example.org/orders/");
        _folder.Run("tools/errorcatalog", "check", "catalog");
        _folder.Run("tools/errorcatalog", "site", "build", "catalog", "-o", "site");
        _folder.Write("code/Code.cs", "public static class Code { public static void Do() => throw new System.InvalidOperationException(\"Bad.\"); }");
        string linted = Shell.Run(_folder.Root, _folder.PathOf("tools/errorcatalog"), ["lint", "code"], expectedExitCode: 1);

        Assert.True(File.Exists(_folder.PathOf("site/index.html")));
        Assert.Contains("EC10", linted, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
