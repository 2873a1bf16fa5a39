using System.Text;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Output;

/// <summary>Writes a file whole or not at all: a temporary file beside it, then a rename.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file and the folders above it.</summary>
    /// <exception cref="ProblemException">A file with that name exists, or the folder cannot be written.</exception>
    public static void Create(string path, string text)
    {
        if (File.Exists(path))
        {
            throw ErrorcatalogErrors.FileAlreadyExists(path).ToException();
        }

        string folder = FolderOf(path);
        try
        {
            Directory.CreateDirectory(folder);
            Write(path, text, target: null);
        }
        catch (IOException cause) when (File.Exists(path))
        {
            throw ErrorcatalogErrors.FileAlreadyExists(path).ToException(cause);
        }
        catch (Exception cause) when (OutputFailure.IsAboutOutput(cause))
        {
            throw OutputFailure.At(folder, cause);
        }
    }

    /// <summary>Replaces the content of a file, also behind a link; its access rights stay.</summary>
    /// <exception cref="ProblemException">The folder cannot be written.</exception>
    public static void Replace(string path, string text)
    {
        try
        {
            FileInfo target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            Write(target.FullName, text, target);
        }
        catch (Exception cause) when (OutputFailure.IsAboutOutput(cause))
        {
            throw OutputFailure.At(FolderOf(path), cause);
        }
    }

    /// <summary>A name for a temporary file beside a file, which nothing takes for a finished one.</summary>
    internal static string PartialOf(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.partial");

    /// <summary>Writes a temporary file with the access rights of the file whose place it takes.</summary>
    internal static void WritePartial(string partial, string text, Encoding? encoding, FileInfo? target)
    {
        File.WriteAllText(partial, text, encoding ?? Utf8);
        if (target is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(partial, target.UnixFileMode);
        }
    }

    private static void Write(string path, string text, FileInfo? target)
    {
        string partial = PartialOf(path);
        try
        {
            WritePartial(partial, text, encoding: null, target);
            File.Move(partial, path, overwrite: target is not null);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The folder of a file, also of one that is named without it.</summary>
    internal static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}
