using System.Diagnostics;
using System.Reflection;

namespace ErrorCatalog.Generator.Tests;

/// <summary>Real projects, built, published and run by the SDK, with the strictest settings a user may have.</summary>
public sealed class FreshProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("errorcatalog ü ").FullName;

    [Fact]
    public void A_trimmed_self_contained_publish_builds_clean_under_every_analyzer_and_runs()
    {
        WriteProject("""
            <OutputType>Exe</OutputType>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <IsAotCompatible>true</IsAotCompatible>
            <PublishTrimmed>true</PublishTrimmed>
            <SelfContained>true</SelfContained>
            <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
            <InvariantGlobalization>true</InvariantGlobalization>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            """);
        CopyCatalogs();
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), """
            using System;
            using ErrorCatalog;
            using ErrorCatalog.Agents;

            Problem problem = AgentErrors.CantFindRoute("did:example:bob", 3);
            Console.WriteLine(problem is CantFindRoute { Hops: 3 } route ? route.Recipient : "untyped");
            Console.WriteLine(problem.GetExplain("es").Locale);
            Console.WriteLine(problem.GetExplain("en").Text);
            Console.WriteLine(AgentErrors.Catalog.Match("e.p.xfer.cant-use-endpoint.tls")?.Key);
            """);

        string output = Run("dotnet", "publish", "-c", "Release", "-o", "out", "--nologo");
        string printed = Run(Path.Combine(_folder, "out", "Fresh"));

        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("did:example:bob\nes\nExpected a route to did:example:bob, but none of the 3 mediators", printed.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "out", "ErrorCatalog.Compiler.dll")), "Expected no build-time assembly in the published application.");
    }

    [Fact]
    public void An_old_language_version_builds_clean()
    {
        WriteProject("""
            <LangVersion>9</LangVersion>
            <ImplicitUsings>disable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            """);
        CopyCatalogs();

        string output = Run("dotnet", "build", "--nologo");

        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_catalog_fails_the_build_at_its_line()
    {
        WriteProject(string.Empty);
        Directory.CreateDirectory(Path.Combine(_folder, "catalog"));
        File.WriteAllText(Path.Combine(_folder, "catalog", "orders.errors.yaml"), Catalogs.Orders.Replace("who-retries: you", "who-retries: nobody", StringComparison.Ordinal));

        string output = Run("dotnet", ["build", "--nologo"], expectedExitCode: 1);

        Assert.Matches(@"orders\.errors\.yaml\(7,18\): error EC00\d\d: Expected ", output);
    }

    [Fact]
    public void A_mistake_in_a_translation_fails_only_a_build_that_asks_for_it()
    {
        WriteProject(string.Empty);
        Directory.CreateDirectory(Path.Combine(_folder, "catalog", "locales", "es"));
        File.WriteAllText(Path.Combine(_folder, "catalog", "agent.errors.yaml"), Catalogs.Agent);
        File.WriteAllText(
            Path.Combine(_folder, "catalog", "locales", "es", "agent.yaml"),
            Catalogs.Spanish.Replace("Pida a {recipient}", "Pida l'{recipient}", StringComparison.Ordinal));

        string lenient = Run("dotnet", "build", "--nologo");
        string strict = Run("dotnet", ["build", "--nologo", "-p:ErrorCatalogTranslations=strict"], expectedExitCode: 1);

        Assert.Matches(@"agent\.yaml\(4,20\): warning EC0110: ", lenient);
        Assert.Matches(@"agent\.yaml\(4,20\): error EC0110: ", strict);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteProject(string properties)
    {
        string generator = Metadata("GeneratorFolder");
        string analyzers = string.Concat(new[] { "ErrorCatalog.Generator", "ErrorCatalog.Compiler", "ErrorCatalog.Messages", "ErrorCatalog.YamlDotNet" }
            .Select(name => $"<Analyzer Include=\"{Path.Combine(generator, name + ".dll")}\" />"));
        File.WriteAllText(Path.Combine(_folder, "Fresh.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {analyzers}
                <Reference Include="{typeof(Problem).Assembly.Location}" />
                <Reference Include="{typeof(Messages.MessageValue).Assembly.Location}" />
                <AdditionalFiles Include="catalog/**/*.yaml" />
                <CompilerVisibleProperty Include="ErrorCatalogTranslations" />
              </ItemGroup>
            </Project>
            """);
    }

    private void CopyCatalogs()
    {
        string source = Metadata("CatalogFolder");
        foreach (string file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_folder, "catalog", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string Run(string program, params string[] arguments) => Run(program, arguments, expectedExitCode: 0);

    private string Run(string program, string[] arguments, int expectedExitCode)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.True(process.ExitCode == expectedExitCode, $"Expected exit code {expectedExitCode} of {program} but got {process.ExitCode}:\n{output}");
        return output;
    }

    private static string Metadata(string key) =>
        Path.GetFullPath(typeof(FreshProjectTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!);
}
