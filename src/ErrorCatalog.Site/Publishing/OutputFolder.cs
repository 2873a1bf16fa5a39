using System.Collections.Concurrent;
using System.Globalization;
using ErrorCatalog.Site.Layout;
using Microsoft.Win32.SafeHandles;

namespace ErrorCatalog.Site.Publishing;

/// <summary>The folder that a site is written into; no operation leaves it, not even through a symbolic link.</summary>
internal sealed class OutputFolder
{
    private const string TemporaryPrefix = ".site-writing-";
    private const string TemporarySuffix = ".tmp";

    private readonly ConcurrentDictionary<string, bool> _checkedFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _madeFolders = new(StringComparer.Ordinal);

    private OutputFolder(string path, bool isEmpty)
    {
        Path = path;
        IsEmpty = isEmpty;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>True when nothing was in the folder when it was opened.</summary>
    public bool IsEmpty { get; }

    /// <summary>Opens the folder, which is made when it is missing.</summary>
    /// <param name="path">Path of the folder.</param>
    public static OutputFolder Open(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new SiteBuildException($"Expected a folder to write the site to, but '{full}' is a file. Choose another path.");
        }

        Directory.CreateDirectory(full);
        return new OutputFolder(full, !Directory.EnumerateFileSystemEntries(full).Any());
    }

    /// <summary>The content of a file, or null when there is none.</summary>
    public byte[]? TryRead(string path)
    {
        string full = Locate(path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>The length of a file, or null when there is none.</summary>
    public long? LengthOf(string path)
    {
        FileInfo file = new(Locate(path));
        return file.Exists ? file.Length : null;
    }

    /// <summary>True when the file has exactly this content.</summary>
    public bool Holds(string path, SiteManifestEntry entry)
    {
        if (LengthOf(path) != entry.Bytes)
        {
            return false;
        }

        using FileStream stream = File.OpenRead(Locate(path));
        return SiteManifestEntry.Of(stream).HasContentOf(entry);
    }

    /// <summary>Puts a whole file in place: readers see the old content or the new one, never a part.</summary>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        string full = Locate(path);
        MakeParent(full);

        // One a thread: several may write at the same time.
        string temporary = System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{TemporaryPrefix}{Environment.CurrentManagedThreadId}{TemporarySuffix}"));
        using (SafeFileHandle file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, content, 0);
        }

        File.Move(temporary, full, overwrite: true);
    }

    /// <summary>
    /// Writes a file into a folder that was empty, where it needs no other name first: nobody reads a site that was never complete,
    /// and a file that exists already is not ours.
    /// </summary>
    /// <exception cref="IOException">There is such a file, or it cannot be written; then none is left.</exception>
    public void Create(string path, ReadOnlySpan<byte> content)
    {
        string full = Inside(path);
        MakeParent(full);
        using SafeFileHandle file = File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            RandomAccess.Write(file, content, 0);
        }
        catch (IOException)
        {
            File.Delete(full);
            throw;
        }
    }

    /// <summary>Removes a file if it still is what a build wrote, and the folders that this leaves empty.</summary>
    /// <returns>True when the file was removed; false when it is gone or somebody else's by now.</returns>
    public bool RemoveIfUnchanged(string path, SiteManifestEntry entry)
    {
        if (!Holds(path, entry))
        {
            return false;
        }

        string full = Locate(path);
        File.Delete(full);
        for (string parent = System.IO.Path.GetDirectoryName(full)!; parent.Length > Path.Length; parent = System.IO.Path.GetDirectoryName(parent)!)
        {
            if (Directory.EnumerateFileSystemEntries(parent).Any())
            {
                break;
            }

            Directory.Delete(parent);
        }

        return true;
    }

    /// <summary>True when a build was killed while it wrote, or another one is writing now.</summary>
    public bool HasTemporaryFiles() => Directory.EnumerateFiles(Path, TemporaryPrefix + "*" + TemporarySuffix).Any();

    /// <summary>Leaves a temporary file, for the next build to see if this one is killed.</summary>
    public void MarkAsWriting() => File.WriteAllBytes(System.IO.Path.Combine(Path, TemporaryPrefix + TemporarySuffix), []);

    /// <summary>Removes what a killed build may have left behind, and the mark of this one.</summary>
    public void RemoveTemporaryFiles()
    {
        foreach (string file in Directory.EnumerateFiles(Path, TemporaryPrefix + "*" + TemporarySuffix))
        {
            File.Delete(file);
        }
    }

    private void MakeParent(string full)
    {
        string parent = System.IO.Path.GetDirectoryName(full)!;
        if (!_madeFolders.ContainsKey(parent))
        {
            // Before it is noted: another thread would take it for made.
            Directory.CreateDirectory(parent);
            _madeFolders.TryAdd(parent, true);
        }
    }

    private string Locate(string path)
    {
        string full = Inside(path);
        foreach (string folder in SitePath.FoldersOf(path))
        {
            if (_checkedFolders.TryAdd(folder, true) && new DirectoryInfo(System.IO.Path.Combine(Path, folder)).LinkTarget is { } target)
            {
                throw new SiteBuildException(
                    $"Expected only real folders below '{Path}', but '{folder}' is a link to '{target}'. Remove the link: the site is written inside its folder only.");
            }
        }

        return full;
    }

    private string Inside(string path) => SitePath.IsSafe(path)
        ? System.IO.Path.Combine(Path, path)
        : throw new SiteBuildException($"Expected a path inside the output folder, but got '{path}'. Report this: the site builder makes no such path.");
}
