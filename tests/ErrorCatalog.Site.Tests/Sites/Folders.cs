namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>Where the repository and these tests lie.</summary>
internal static class Folders
{
    public static string Root { get; } = FindRoot();

    public static string Project { get; } = Path.Combine(Root, "tests", "ErrorCatalog.Site.Tests");

    public static string Node { get; } = Path.Combine(Root, "tests", "node");

    private static string FindRoot()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "ErrorCatalog.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Expected the tests to run below the folder of ErrorCatalog.sln.");
        }

        return root;
    }
}
