namespace ErrorCatalog.Site.Browser.Tests.Sites;

/// <summary>Files of this repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ErrorCatalog.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"Expected the tests below the repository but they are in {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
