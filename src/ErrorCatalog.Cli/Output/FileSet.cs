using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Output;

/// <summary>
/// Writes several files that belong together, all or none: every content is on the disk beside its place before the first file
/// changes, and files that changed already get their old content back when a later one cannot.
/// </summary>
internal static class FileSet
{
    /// <summary>Creates, replaces and deletes files and creates the folders above them; access rights of replaced files stay.</summary>
    /// <exception cref="ProblemException">A place cannot be written; every file is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was changed.</exception>
    public static void Write(IEnumerable<FileChange> changes, CancellationToken cancellation) =>
        Write(changes.Select(change => new FileText(change.Path, change.Text, Encoding: null)), cancellation);

    /// <inheritdoc cref="Write(IEnumerable{FileChange}, CancellationToken)"/>
    public static void Write(IEnumerable<FileText> files, CancellationToken cancellation)
    {
        List<(string? Partial, string Target, byte[]? Old)> staged = [];
        string place = string.Empty;
        int done = 0;
        try
        {
            // What goes away goes last.
            foreach (FileText file in files.OrderBy(file => file.Text is null))
            {
                cancellation.ThrowIfCancellationRequested();
                place = file.Path;
                FileInfo target = file.Text is null ? new FileInfo(file.Path) : TargetOf(file.Path);
                byte[]? old = target.Exists ? File.ReadAllBytes(target.FullName) : null;
                string? partial = file.Text is null ? null : WholeFile.PartialOf(target.FullName);
                staged.Add((partial, target.FullName, old));
                if (partial is not null)
                {
                    Directory.CreateDirectory(target.DirectoryName!);
                    WholeFile.WritePartial(partial, file.Text!, file.Encoding, old is null ? null : target);
                }
            }

            cancellation.ThrowIfCancellationRequested();
            for (; done < staged.Count; done++)
            {
                place = staged[done].Target;
                if (staged[done].Partial is { } partial)
                {
                    File.Move(partial, place, overwrite: true);
                }
                else
                {
                    File.Delete(place);
                }
            }
        }
        catch (Exception cause) when (OutputFailure.IsAboutOutput(cause))
        {
            Restore(staged.Take(done));
            throw OutputFailure.At(WholeFile.FolderOf(place), cause);
        }
        finally
        {
            foreach ((string? partial, _, _) in staged.Where(file => File.Exists(file.Partial)))
            {
                File.Delete(partial!);
            }
        }
    }

    // A link stays; what it leads to is replaced.
    private static FileInfo TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo behind ? behind : file;
    }

    private static void Restore(IEnumerable<(string? Partial, string Target, byte[]? Old)> changed)
    {
        foreach ((_, string target, byte[]? old) in changed)
        {
            if (old is null)
            {
                File.Delete(target);
            }
            else
            {
                File.WriteAllBytes(target, old);
            }
        }
    }
}
