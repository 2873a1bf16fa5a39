using System.IO.Compression;

namespace ErrorCatalog.Packages.Tests;

/// <summary>
/// What others compile against is checked in. A change of it is a decision: <c>UPDATE_SNAPSHOTS=1</c> writes the files, and the
/// difference is reviewed.
/// </summary>
public sealed class PublicSurfaceTests(PackageFeed feed)
{
    private static readonly string Folder = Path.Combine(PackageFeed.Repository, "tests", "ErrorCatalog.Packages.Tests", "PublicApi");

    [Fact]
    public void The_public_surface_of_every_package_is_the_one_checked_in()
    {
        Dictionary<string, byte[]> libraries = feed.PackageFiles.SelectMany(Libraries).ToDictionary(library => library.Name, library => library.Bytes);
        Assert.NotEmpty(libraries);
        string restored = Path.Combine(feed.Root, "surface");
        Directory.CreateDirectory(restored);
        foreach ((string name, byte[] bytes) in libraries)
        {
            File.WriteAllBytes(Path.Combine(restored, name + ".dll"), bytes);
        }

        string[] references = [.. PublicSurface.Frameworks(), .. ThirdParties()];
        bool updates = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        if (updates)
        {
            Directory.CreateDirectory(Folder);
            foreach (string old in Directory.EnumerateFiles(Folder, "*.txt"))
            {
                File.Delete(old);
            }
        }

        Assert.All(libraries.Where(library => library.Key != "ErrorCatalog.YamlDotNet"), library =>
        {
            string[] lines = [.. PublicSurface.Of(library.Value, references.Concat(libraries.Keys.Where(other => other != library.Key).Select(other => Path.Combine(restored, other + ".dll"))))];
            string path = Path.Combine(Folder, library.Key + ".txt");
            if (updates)
            {
                File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
            }

            Assert.True(File.Exists(path), $"Expected the public surface of {library.Key} at {path} but there is no such file. Run the tests with UPDATE_SNAPSHOTS=1 and review what they write.");
            string[] stored = File.ReadAllLines(path);
            Assert.True(
                lines.SequenceEqual(stored, StringComparer.Ordinal),
                $"Expected the public surface of {library.Key} as checked in, but it changed. Run the tests with UPDATE_SNAPSHOTS=1 and review the difference.\n{string.Join('\n', stored.Except(lines).Select(line => "- " + line).Concat(lines.Except(stored).Select(line => "+ " + line)))}");
        });
        Assert.Equal(
            libraries.Keys.Where(name => name != "ErrorCatalog.YamlDotNet").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Libraries(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(file);
        ILookup<string, ZipArchiveEntry> assemblies = package.Entries
            .Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal))
            .ToLookup(entry => Path.GetFileNameWithoutExtension(entry.Name));
        foreach (IGrouping<string, ZipArchiveEntry> assembly in assemblies)
        {
            // One of several frameworks is enough: package validation holds them to each other.
            using Stream content = assembly.OrderBy(entry => entry.FullName, StringComparer.Ordinal).First().Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            yield return (assembly.Key, copy.ToArray());
        }
    }

    private static IEnumerable<string> ThirdParties() =>
        new[] { "npgsql", "rabbitmq.client", "polly.core", "quartz", "microsoft.data.sqlite.core", "microsoft.entityframeworkcore", "microsoft.entityframeworkcore.relational", "microsoft.aspnetcore.openapi", "microsoft.openapi", "google.protobuf", "google.api.commonprotos" }
            .Select(id => Path.Combine(PackageFeed.ThirdParties, id))
            .Where(Directory.Exists)
            .Select(folder => Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Where(file => file.Contains("/lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).LastOrDefault())
            .OfType<string>();
}
