using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Input;

/// <summary>Turns what the system says about a file or folder to read into the product's own error, with its path.</summary>
internal static class InputFailure
{
    public static bool IsAboutInput(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static ProblemException At(string path, Exception failure) => failure switch
    {
        UnauthorizedAccessException => ErrorcatalogErrors.FileUnreadable(path, FileUnreadableObstacle.Denied).ToException(failure),
        FileNotFoundException or DirectoryNotFoundException => ErrorcatalogErrors.FileUnreadable(path, FileUnreadableObstacle.Missing).ToException(failure),
        _ => ErrorcatalogErrors.FileUnreadable(path, FileUnreadableObstacle.Denied)
            .WithExplain("en", $"Expected a file that may be read, but reading “{path}” failed: {failure.Message}")
            .ToException(failure),
    };
}
