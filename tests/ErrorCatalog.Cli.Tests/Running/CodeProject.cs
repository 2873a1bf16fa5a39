using System.Diagnostics;

namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>Real C# projects for commands that read code.</summary>
internal static class CodeProject
{
    /// <summary>A project that uses the product: the runtime, the generator, and the catalogs below its folder.</summary>
    public static string UsingTheProduct { get; } = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <RootNamespace>Acme</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{Built("ErrorCatalog.Runtime.dll")}" />
            <Reference Include="{Built("ErrorCatalog.Messages.dll")}" />
            <Analyzer Include="{Built("ErrorCatalog.Generator.dll")};{Built("ErrorCatalog.Compiler.dll")};{Built("ErrorCatalog.Messages.dll")};{Built("ErrorCatalog.YamlDotNet.dll")}" />
            <AdditionalFiles Include="catalog/**/*.yaml" />
            <CompilerVisibleProperty Include="RootNamespace" />
          </ItemGroup>
        </Project>

        """;

    /// <summary>A project that knows nothing of the product.</summary>
    public const string Plain = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
        </Project>

        """;

    /// <summary>An empty catalog of the name <c>orders</c>.</summary>
    public const string Catalog = """
        # The orders.
        catalog: orders
        locale: en
        errors: # one for each
          gone:
            impact: message
            who-retries: none
            explain: "Expected the order to be there, but it is gone."
            fix-hint: "Stop asking."

        """;

    /// <summary>Restores a project or solution.</summary>
    public static async Task<Workspace> RestoredAsync(this Workspace work, string project)
    {
        await DotnetAsync(work, "restore", project);
        return work;
    }

    /// <summary>Builds a restored project; it must compile.</summary>
    public static Task BuildAsync(this Workspace work, string project) => DotnetAsync(work, "build", project, "--no-restore");

    private static async Task DotnetAsync(Workspace work, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"]) { WorkingDirectory = work.Root };

        // The version of the SDK is chosen by the checkout, not by whatever lies above the temporary folder.
        ToolResult result = await Tool.RunProgramAsync(start);
        Assert.True(result.ExitCode == 0, result.Out + result.Error);
    }

    private static string Built(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
