namespace ErrorCatalog.Site;

/// <summary>
/// A planned site: the paths are known, the content of a file is made when the file is asked for. So a site of any
/// size needs the memory of one page. Enumerating again makes the same bytes again.
/// </summary>
public sealed class SiteContent
{
    private readonly SortedList<string, Func<byte[]>> _files;

    internal SiteContent(SortedList<string, Func<byte[]>> files, IReadOnlyList<string> notes)
    {
        _files = files;
        Notes = notes;
    }

    /// <summary>Paths of all files, ordered (ordinal).</summary>
    public IReadOnlyList<string> Paths => (IReadOnlyList<string>)_files.Keys;

    /// <summary>What could not be published and why, one sentence each; the rest of the site is complete.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Makes the files one after the other, ordered by path (ordinal).</summary>
    public IEnumerable<SiteFile> Files()
    {
        foreach ((string path, Func<byte[]> make) in _files)
        {
            yield return new SiteFile(path, make());
        }
    }

    internal bool Contains(string path) => _files.ContainsKey(path);
}
