namespace ErrorCatalog.Packages.Tests;

/// <summary>What the compiler loads, beside the analyzers of others.</summary>
public sealed class AnalyzerPackageTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void An_analyzer_that_ships_another_version_of_YamlDotNet_works_beside_ours_and_ours_beside_it()
    {
        PackOtherGenerator();
        _folder.WriteProject("App/App.csproj", "<OutputType>Exe</OutputType>", """<PackageReference Include="Other.Generator" Version="1.0.0" />""");
        _folder.WriteOrders("App/catalog");
        _folder.Write("App/Program.cs", "System.Console.WriteLine(Shop.Errors.OrdersErrors.OrderNotFound(\"A-17\").Order + \" \" + Other.Yaml.Version);");
        _folder.Write("NuGet.config", feed.NuGetConfig.Replace("</packageSources>", $"""<add key="other" value="{_folder.PathOf("other feed")}" /></packageSources>""", StringComparison.Ordinal));

        _folder.Dotnet("build", "App");

        string major = PackageFeed.Metadata("OtherYamlDotNetVersion").Split('.')[0];
        Assert.StartsWith($"A-17 {major}.", _folder.Dotnet("run", "--project", "App", "--no-build"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_alone_need_no_catalog_and_come_with_fixes_that_dotnet_format_applies()
    {
        _folder.WriteProject("App.csproj", package: "ErrorCatalog.Analyzers");
        _folder.Write("Code.cs", FreshFolder.DroppedCause);

        string built = _folder.Dotnet("build");
        _folder.Dotnet("format", "analyzers", "App.csproj", "--diagnostics", "EC1101", "--severity", "info", "--no-restore");

        Assert.Contains("Code.cs(14,", built, StringComparison.Ordinal);
        Assert.Contains("warning EC1101", built, StringComparison.Ordinal);
        Assert.Contains("could not read '{path}'.\", e);", _folder.Read("Code.cs"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("bin/Debug/net10.0/ErrorCatalog.Analyzers.dll")));
    }

    [Fact]
    public void Both_packages_together_report_each_finding_once()
    {
        _folder.WriteProject("App.csproj", items: FreshFolder.Reference("ErrorCatalog.Analyzers"));
        _folder.WriteOrders();
        _folder.Write("Code.cs", FreshFolder.DroppedCause);

        string built = _folder.Dotnet("build", "-tl:off", "-clp:NoSummary");

        Assert.Single(built.Split('\n').Distinct(StringComparer.Ordinal), line => line.Contains("warning EC1101", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void PackOtherGenerator()
    {
        string yaml = Path.Combine(PackageFeed.ThirdParties, "yamldotnet", PackageFeed.Metadata("OtherYamlDotNetVersion"), "lib", "netstandard2.0", "YamlDotNet.dll");
        _folder.Write("Other/Other.Generator.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Version>1.0.0</Version>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>NU5128;RS1036;RS2008;RS1035;RS1041;NU1603</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" />
                <Reference Include="{yaml}" />
                <None Include="{yaml}" Pack="true" PackagePath="analyzers/dotnet/cs" />
                <None Include="$(OutputPath)$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Other/Generator.cs", """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class Generator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(output =>
                    {
                        object read = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize(new System.IO.StringReader("a: b"))!;
                        output.AddSource("Yaml.g.cs", $"namespace Other {{ public static class Yaml {{ public const string Version = \"{read.GetType().IsGenericType switch { true => typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version, false => null }}\"; }} }}");
                    });
            }
            """);
        _folder.Dotnet("pack", "Other", "-c", "Release", "-o", "other feed");
    }
}
