using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Publishing;

/// <summary>The folder that a site is written into; no operation leaves it, not even through a symbolic link.</summary>
internal sealed class OutputFolder
{
    private readonly string _temporaryFile;
    private readonly HashSet<string> _checkedFolders = new(StringComparer.Ordinal);

    private OutputFolder(string path, string temporaryName)
    {
        Path = path;
        _temporaryFile = System.IO.Path.Combine(path, temporaryName);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Opens the folder, which is made when it is missing.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <param name="temporaryName">Name of the file in which content is collected before it replaces a file.</param>
    public static OutputFolder Open(string path, string temporaryName)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new SiteBuildException($"Expected a folder to write the site to, but '{full}' is a file. Choose another path.");
        }

        Directory.CreateDirectory(full);
        return new OutputFolder(full, temporaryName);
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
        return SiteManifestEntry.Of(stream) == entry;
    }

    /// <summary>Puts a whole file in place: readers see the old content or the new one, never a part.</summary>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        string full = Locate(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        using (FileStream stream = new(_temporaryFile, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(content);
        }

        File.Move(_temporaryFile, full, overwrite: true);
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

    /// <summary>Removes what a killed build may have left behind.</summary>
    public void RemoveTemporaryFile() => File.Delete(_temporaryFile);

    private string Locate(string path)
    {
        if (!SitePath.IsSafe(path))
        {
            throw new SiteBuildException($"Expected a path inside the output folder, but got '{path}'. Report this: the site builder makes no such path.");
        }

        foreach (string folder in SitePath.FoldersOf(path))
        {
            if (_checkedFolders.Add(folder) && new DirectoryInfo(System.IO.Path.Combine(Path, folder)).LinkTarget is { } target)
            {
                throw new SiteBuildException(
                    $"Expected only real folders below '{Path}', but '{folder}' is a link to '{target}'. Remove the link: the site is written inside its folder only.");
            }
        }

        return System.IO.Path.Combine(Path, path);
    }
}
