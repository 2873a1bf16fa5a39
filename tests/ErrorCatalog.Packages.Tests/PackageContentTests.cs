using System.IO.Compression;
using System.Xml.Linq;

namespace ErrorCatalog.Packages.Tests;

/// <summary>What lies in the packages.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Every_package_carries_a_page_an_icon_licences_and_a_link_to_its_source()
    {
        Assert.NotEmpty(feed.PackageFiles);
        Assert.All(feed.PackageFiles, file =>
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            string[] names = [.. package.Entries.Select(entry => entry.FullName)];
            Assert.Contains("README.md", names);
            Assert.Contains("icon.png", names);
            Assert.Contains("THIRD-PARTY-NOTICES.txt", names);
            XElement metadata = Metadata(package);
            Assert.Equal("expression", metadata.Element(metadata.Name.Namespace + "license")?.Attribute("type")?.Value);
            Assert.NotNull(metadata.Element(metadata.Name.Namespace + "repository")?.Attribute("url"));
            Assert.NotEqual("Package Description", metadata.Element(metadata.Name.Namespace + "description")?.Value);
        });
    }

    [Fact]
    public void Files_that_the_compiler_loads_all_bear_our_name()
    {
        foreach (string id in new[] { "ErrorCatalog", "ErrorCatalog.Analyzers" })
        {
            using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Packages, $"{id}.{PackageFeed.Version}.nupkg"));
            string[] loaded = [.. package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(entry => entry.FullName)];

            Assert.Contains("analyzers/dotnet/cs/ErrorCatalog.YamlDotNet.dll", loaded);
            Assert.All(loaded, name => Assert.StartsWith("analyzers/dotnet/cs/ErrorCatalog.", name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Packages_depend_only_on_packages_that_are_here_or_restored_by_the_house()
    {
        HashSet<string> ours = [.. feed.PackageFiles.Select(file => { using ZipArchive package = ZipFile.OpenRead(file); XElement metadata = Metadata(package); return metadata.Element(metadata.Name.Namespace + "id")!.Value; })];
        foreach (string file in feed.PackageFiles)
        {
            using ZipArchive package = ZipFile.OpenRead(file);
            XElement metadata = Metadata(package);
            Assert.All(metadata.Descendants(metadata.Name.Namespace + "dependency"), dependency =>
            {
                string id = dependency.Attribute("id")!.Value;
                Assert.True(
                    ours.Contains(id) || Directory.Exists(Path.Combine(PackageFeed.ThirdParties, id.ToLowerInvariant())),
                    $"Expected {Path.GetFileName(file)} to depend on packages that exist but got {id}.");
            });
        }
    }

    private static XElement Metadata(ZipArchive package)
    {
        using Stream nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }
}
