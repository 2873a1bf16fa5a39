using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Generator.Tests.Driving;

/// <summary>The framework that runs the tests and our runtime, as compile-time references.</summary>
internal static class FrameworkReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } = Load();

    private static List<MetadataReference> Load()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. Directory.GetFiles(framework, "*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Problem).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Messages.MessageValue).Assembly.Location),
        ];
    }

    private static bool IsManaged(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.HasMetadata;
    }
}
