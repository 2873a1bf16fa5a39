using System.Text;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Output;

/// <summary>
/// Writes several files that belong together: all are written beside their places first, and only when every one is complete do
/// they take their names. What cannot be written stops the run while every file is still as it was.
/// </summary>
internal static class FileSet
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates, replaces and deletes files and creates the folders above them; access rights of replaced files stay.</summary>
    /// <exception cref="ProblemException">A place cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static void Write(IReadOnlyList<FileChange> changes, CancellationToken cancellation)
    {
        List<(string Partial, string Target)> staged = [];
        string place = string.Empty;
        try
        {
            foreach (FileChange change in changes.Where(change => change.Text is not null))
            {
                cancellation.ThrowIfCancellationRequested();
                place = change.Path;
                staged.Add(Stage(change));
            }

            cancellation.ThrowIfCancellationRequested();
            foreach ((string partial, string target) in staged)
            {
                place = target;
                File.Move(partial, target, overwrite: true);
            }

            foreach (FileChange change in changes.Where(change => change.Text is null))
            {
                place = change.Path;
                File.Delete(change.Path);
            }
        }
        catch (Exception cause) when (OutputFailure.IsAboutOutput(cause))
        {
            throw OutputFailure.At(Path.GetDirectoryName(place) is { Length: > 0 } folder ? folder : ".", cause);
        }
        finally
        {
            foreach ((string partial, _) in staged)
            {
                File.Delete(partial);
            }
        }
    }

    private static (string Partial, string Target) Stage(FileChange change)
    {
        var target = new FileInfo(change.Path);
        if (target.Exists && target.ResolveLinkTarget(returnFinalTarget: true) is FileInfo behind)
        {
            target = behind;
        }

        Directory.CreateDirectory(target.DirectoryName!);
        string partial = Path.Combine(target.DirectoryName!, $".{target.Name}.{Guid.NewGuid():N}.partial");
        try
        {
            File.WriteAllText(partial, change.Text, Utf8);
            if (target.Exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(partial, target.UnixFileMode);
            }
        }
        catch
        {
            File.Delete(partial);
            throw;
        }

        return (partial, target.FullName);
    }
}
