using System.Runtime.CompilerServices;

namespace ErrorCatalog.House.Tests;

/// <summary>The checkout these tests were compiled from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Src { get; } = Path.Combine(Root, "src");

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuildOutput(path));

    /// <summary>True for what is built, and for the content of templates, which becomes projects elsewhere.</summary>
    public static bool IsBuildOutput(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "content");

    // DeterministicSourcePaths maps the path in CI builds; then the test's own folder leads to the checkout.
    private static string ThisFile([CallerFilePath] string path = "")
    {
        if (File.Exists(path))
        {
            return path;
        }

        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ErrorCatalog.sln")))
            {
                return Path.Combine(folder, "tests", "ErrorCatalog.House.Tests", "Repository.cs");
            }
        }

        throw new DirectoryNotFoundException($"Expected ErrorCatalog.sln above {AppContext.BaseDirectory} but found none. Run the tests from a checkout.");
    }
}
