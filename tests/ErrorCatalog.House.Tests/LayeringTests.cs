using System.Xml.Linq;

namespace ErrorCatalog.House.Tests;

/// <summary>The table of allowed references: what the house is built on. Change it only with a decision in docs/decisions.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, (string Frameworks, string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["ErrorCatalog.Messages"] = ("netstandard2.0;net10.0", [], []),
        ["ErrorCatalog.Compiler"] = ("netstandard2.0", ["ErrorCatalog.Messages", "ErrorCatalog.YamlDotNet"], []),
        ["ErrorCatalog.Generator"] = ("netstandard2.0", ["ErrorCatalog.Compiler"], ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"]),
        ["ErrorCatalog.Analyzers"] = ("netstandard2.0", ["ErrorCatalog.Compiler"], ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"]),
        ["ErrorCatalog.CodeFixes"] = ("netstandard2.0", ["ErrorCatalog.Analyzers"], ["Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Analyzers"]),
        ["ErrorCatalog"] = ("net10.0", ["ErrorCatalog.Messages", "ErrorCatalog.Generator"], []),
        ["ErrorCatalog.Templates"] = ("net10.0", [], []),
        ["ErrorCatalog.Testing"] = ("net10.0", ["ErrorCatalog"], []),
        ["ErrorCatalog.Localization"] = ("net10.0", ["ErrorCatalog", "ErrorCatalog.Compiler"], ["Microsoft.Extensions.Localization.Abstractions", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.FileProviders.Physical"]),
        ["ErrorCatalog.Exchange"] = ("net10.0", ["ErrorCatalog.Compiler"], ["Handlebars.Net", "Tomlyn"]),
        ["ErrorCatalog.Site"] = ("net10.0", ["ErrorCatalog", "ErrorCatalog.Compiler"], ["Handlebars.Net", "Markdig"]),
        ["ErrorCatalog.Resolution"] = ("net10.0", ["ErrorCatalog"], []),
        ["ErrorCatalog.AspNetCore"] = ("net10.0", ["ErrorCatalog", "ErrorCatalog.Localization"], ["Microsoft.AspNetCore.OpenApi"]),
        ["ErrorCatalog.Grpc"] = ("net10.0", ["ErrorCatalog"], ["Google.Api.CommonProtos"]),
        ["ErrorCatalog.Jobs"] = ("net10.0", ["ErrorCatalog"], ["Microsoft.Data.Sqlite", "Microsoft.Extensions.Hosting.Abstractions", "Npgsql", "Polly.Core"]),
        ["ErrorCatalog.Jobs.AspNetCore"] = ("net10.0", ["ErrorCatalog.AspNetCore", "ErrorCatalog.Jobs"], []),
        ["ErrorCatalog.Jobs.EntityFrameworkCore"] = ("net10.0", ["ErrorCatalog.Jobs"], ["Microsoft.EntityFrameworkCore.Relational"]),
        ["ErrorCatalog.Jobs.Quartz"] = ("net10.0", ["ErrorCatalog.Jobs"], ["Quartz"]),
        ["ErrorCatalog.Jobs.RabbitMq"] = ("net10.0", ["ErrorCatalog.Jobs"], ["RabbitMQ.Client"]),
        ["ErrorCatalog.Recovery"] = ("net10.0", ["ErrorCatalog"], ["Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions", "Polly.Core"]),
        ["ErrorCatalog.Recovery.Jobs"] = ("net10.0", ["ErrorCatalog.Jobs", "ErrorCatalog.Recovery"], []),
        ["ErrorCatalog.Recovery.RabbitMq"] = ("net10.0", ["ErrorCatalog.Recovery"], ["RabbitMQ.Client"]),
        ["ErrorCatalog.Cli"] = ("net10.0", ["ErrorCatalog.AspNetCore", "ErrorCatalog.Compiler", "ErrorCatalog.Exchange", "ErrorCatalog.Resolution", "ErrorCatalog.Site", "ErrorCatalog", "ErrorCatalog.Generator", "ErrorCatalog.CodeFixes"], ["System.CommandLine", "Spectre.Console", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Workspaces.MSBuild"]),
    };

    public static TheoryData<string> SourceProjects => [.. Directory.EnumerateFiles(Repository.Src, "*.csproj", SearchOption.AllDirectories).Where(path => !Repository.IsBuildOutput(path)).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllProjects => [.. Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories).Where(path => !Repository.IsBuildOutput(path)).Select(path => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_source_project_references_only_what_the_table_allows(string project)
    {
        Assert.True(Allowed.TryGetValue(project, out var row), $"Expected {project} in the table of allowed references but it is not there.");
        XDocument file = Load(Path.Combine(Repository.Src, project, project + ".csproj"));

        Assert.Empty(References(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Except(row.Projects, StringComparer.Ordinal));
        Assert.Empty(References(file, "PackageReference").Except(row.Packages, StringComparer.Ordinal));
        Assert.Equal(row.Frameworks, (file.Descendants("TargetFrameworks").FirstOrDefault() ?? file.Descendants("TargetFramework").First()).Value);
    }

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Package_versions_live_in_one_place_only(string project)
    {
        XDocument file = Load(Path.Combine(Checkout.Root, project));

        Assert.DoesNotContain(file.Descendants("PackageReference"), reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null);
    }

    [Theory]
    [MemberData(nameof(AllProjects))]
    public void Every_project_is_in_the_solution(string project)
    {
        string solution = File.ReadAllText(Path.Combine(Checkout.Root, "ErrorCatalog.sln")).Replace('\\', '/');

        Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal);
    }

    [Fact]
    public void No_package_is_listed_that_nothing_uses()
    {
        string[] used = [.. Directory.EnumerateFiles(Checkout.Root, "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Checkout.Root, "Directory.Build.*", SearchOption.AllDirectories))
            .Where(path => !Repository.IsBuildOutput(path))
            .SelectMany(path => References(Load(path), "PackageReference"))
            .Distinct(StringComparer.Ordinal)];

        Assert.Empty(References(Load(Path.Combine(Checkout.Root, "Directory.Packages.props")), "PackageVersion").Except(used, StringComparer.Ordinal));
    }

    private static XDocument Load(string path) => XDocument.Load(path);

    private static IEnumerable<string> References(XDocument project, string item) =>
        project.Descendants(item).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();
}
