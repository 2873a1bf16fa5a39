using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Output;

/// <summary>Turns what the system says about a place for output into the product's own error, with the path that was meant.</summary>
internal static class OutputFailure
{
    // POSIX: no space left (28) and, on Linux, quota exceeded (122). Windows: ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] FullResults = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool IsAboutOutput(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>The error for a folder that could not be written to.</summary>
    public static ProblemException At(string folder, Exception failure)
    {
        if (FullResults.Contains(failure.HResult))
        {
            return ErrorcatalogErrors.OutputNotWritable(folder, OutputNotWritableObstacle.Full).ToException(failure);
        }

        if (FileInTheWay(folder) is { } file)
        {
            return ErrorcatalogErrors.OutputNotWritable(file, OutputNotWritableObstacle.File).ToException(failure);
        }

        OutputNotWritable denied = ErrorcatalogErrors.OutputNotWritable(folder, OutputNotWritableObstacle.Denied);
        return failure is UnauthorizedAccessException
            ? denied.ToException(failure)
            : denied.WithExplain("en", $"Expected to write to “{folder}”, but the system refused: {failure.Message}").ToException(failure);
    }

    /// <summary>Refuses a path for a folder that can be known to be unusable before any work is done.</summary>
    /// <exception cref="ProblemException">It is empty, or it or a folder above it is a file.</exception>
    public static void RefuseFile(string option, string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid(option, folder, "the path of a folder").ToException();
        }

        if (FileInTheWay(folder) is { } file)
        {
            throw ErrorcatalogErrors.OutputNotWritable(file, OutputNotWritableObstacle.File).ToException();
        }
    }

    // The path as the user wrote it, or the part of it that is a file.
    private static string? FileInTheWay(string folder)
    {
        for (string? path = folder; !string.IsNullOrEmpty(path) && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
