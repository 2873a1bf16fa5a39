using System.Reflection;

[assembly: AssemblyFixture(typeof(ErrorCatalog.Packages.Tests.PackageFeed))]

namespace ErrorCatalog.Packages.Tests;

/// <summary>
/// All packages of the house, packed once for this run, and a NuGet configuration that knows no other source. Packages of third
/// parties come from the folder that the house itself restored them to, so nothing is fetched.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    public PackageFeed()
    {
        Root = Directory.CreateTempSubdirectory("errorcatalog feed ").FullName;
        Packages = Path.Combine(Root, "packages");
        Restored = Path.Combine(Root, "restored");
        Shell.Run(Repository, "dotnet", ["pack", "ErrorCatalog.sln", "-c", Metadata("Configuration"), "--no-build", "-o", Packages, "-v", "q", "--nologo"]);
    }

    public string Root { get; }

    public string Packages { get; }

    public string Restored { get; }

    public static string Repository => Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Version => Metadata("Version");

    public string[] PackageFiles => [.. Directory.EnumerateFiles(Packages, "*.nupkg").Order(StringComparer.Ordinal)];

    public static string ThirdParties { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A configuration in which the local folder is the only source; restored packages go to a folder of this run.</summary>
    public string NuGetConfig => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Restored}" /></config>
          <packageSources><clear /><add key="local" value="{Packages}" /></packageSources>
          <fallbackPackageFolders><clear /><add key="house" value="{ThirdParties}" /></fallbackPackageFolders>
          <auditSources><clear /></auditSources>
        </configuration>
        """;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
