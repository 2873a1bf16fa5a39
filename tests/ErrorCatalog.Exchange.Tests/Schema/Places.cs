using System.Reflection;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>Folders of the checkout that tests need.</summary>
internal static class Places
{
    public static string Node { get; } = Folder("NodeFolder");

    public static string Python { get; } = Folder("PythonFolder");

    public static string Catalog { get; } = Folder("CatalogFolder");

    private static string Folder(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!);
}
