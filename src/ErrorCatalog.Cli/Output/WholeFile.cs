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

    /// <summary>
    /// Replaces the content of several files, all or none: every text is on the disk before the first file changes, and files that changed
    /// already get their old content back when a later one cannot.
    /// </summary>
    /// <exception cref="ProblemException">A file cannot be written.</exception>
    public static void ReplaceAll(IReadOnlyCollection<FileText> files)
    {
        var written = new List<(string Partial, FileInfo Target, byte[] Old)>();
        string current = string.Empty;
        int moved = 0;
        try
        {
            foreach (FileText file in files)
            {
                current = file.Path;
                FileInfo target = new FileInfo(file.Path).ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? new FileInfo(file.Path);
                string partial = PartialOf(target.FullName);
                written.Add((partial, target, File.ReadAllBytes(target.FullName)));
                WritePartial(partial, file.Text, file.Encoding ?? Utf8, target);
            }

            for (; moved < written.Count; moved++)
            {
                current = written[moved].Target.FullName;
                File.Move(written[moved].Partial, current, overwrite: true);
            }
        }
        catch (Exception cause) when (OutputFailure.IsAboutOutput(cause))
        {
            foreach ((_, FileInfo target, byte[] old) in written.Take(moved))
            {
                File.WriteAllBytes(target.FullName, old);
            }

            throw OutputFailure.At(FolderOf(current), cause);
        }
        finally
        {
            foreach ((string partial, _, _) in written.Where(file => File.Exists(file.Partial)))
            {
                File.Delete(partial);
            }
        }
    }

    private static string PartialOf(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.partial");

    private static void WritePartial(string partial, string text, Encoding encoding, FileInfo? target)
    {
        File.WriteAllText(partial, text, encoding);
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
            WritePartial(partial, text, Utf8, target);
            File.Move(partial, path, overwrite: target is not null);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}
