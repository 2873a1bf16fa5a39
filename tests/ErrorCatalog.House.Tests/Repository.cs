namespace ErrorCatalog.House.Tests;

/// <summary>The sources of the checkout.</summary>
internal static class Repository
{
    public static string Src { get; } = Checkout.PathOf("src");

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Checkout.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuildOutput(path));

    /// <summary>True for what is built, and for the content of templates, which becomes projects elsewhere.</summary>
    public static bool IsBuildOutput(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "content");
}
