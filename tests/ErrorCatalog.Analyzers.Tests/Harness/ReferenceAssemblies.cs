using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>
/// The reference assemblies that come with the SDK, and our runtime. The assemblies that run the tests would show internal
/// types to the code under test.
/// </summary>
internal static class ReferenceAssemblies
{
    public static IReadOnlyList<MetadataReference> Framework { get; } = Load();

    public static IReadOnlyList<MetadataReference> Runtime { get; } =
    [
        MetadataReference.CreateFromFile(typeof(Problem).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ErrorCatalog.Messages.MessageValue).Assembly.Location),
    ];

    public static string Metadata(string key) => typeof(ReferenceAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static MetadataReference[] Load()
    {
        string packs = Path.Combine(Metadata("ReferencePacks"), "Microsoft.NETCore.App.Ref");
        string folder = Directory.Exists(packs)
            ? Directory.GetDirectories(packs).Select(version => Path.Combine(version, "ref", "net10.0")).Where(Directory.Exists).Max(StringComparer.Ordinal)!
            : throw new DirectoryNotFoundException($"Expected the reference assemblies of the SDK in {packs} but the folder does not exist. Install a .NET 10 SDK.");
        return [.. Directory.GetFiles(folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path))];
    }
}
