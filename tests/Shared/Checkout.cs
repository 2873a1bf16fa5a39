namespace ErrorCatalog.Shared;

/// <summary>The checkout that the tests were built in. Paths of source files do not lead there: builds with CI=true map them away.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The path of a file or folder of the checkout, given from its root with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ErrorCatalog.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"Expected ErrorCatalog.sln above {AppContext.BaseDirectory} but found none. Run the tests from a checkout.");
    }
}
