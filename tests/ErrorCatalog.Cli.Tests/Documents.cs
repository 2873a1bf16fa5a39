namespace ErrorCatalog.Cli.Tests;

/// <summary>The project's documents, as they lie in the source tree.</summary>
internal static class Documents
{
    public static string Folder { get; } = Path.Combine(Root(), "docs");

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ErrorCatalog.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Expected the tests to run below the folder of ErrorCatalog.sln, but it was not found. Run them from the source tree.");
    }
}
