using ErrorCatalog.Site.Inputs;

namespace ErrorCatalog.Site;

/// <summary>
/// A planned site: the paths are known, the content of a file is made when the file is asked for. So a site of any
/// size needs the memory of one page. Enumerating again makes the same bytes again.
/// </summary>
public sealed class SiteContent
{
    private readonly string[] _paths;
    private readonly Func<byte[]>[] _makers;
    private readonly Func<InputHash>?[] _inputs;

    internal SiteContent(string[] paths, Func<byte[]>[] makers, Func<InputHash>?[] inputs, IReadOnlyList<string> notes)
    {
        _paths = paths;
        _makers = makers;
        _inputs = inputs;
        Notes = notes;
    }

    /// <summary>Paths of all files, ordered (ordinal).</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>What could not be published and why, one sentence each; the rest of the site is complete.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Makes the files one after the other, ordered by path (ordinal).</summary>
    public IEnumerable<SiteFile> Files()
    {
        for (int i = 0; i < _paths.Length; i++)
        {
            yield return new SiteFile(_paths[i], _makers[i]());
        }
    }

    /// <summary>Makes one file, or returns null when the site has none at that path.</summary>
    /// <param name="path">Path inside the output folder, with <c>/</c> between the parts and none in front.</param>
    public SiteFile? Find(string path) => Array.BinarySearch(_paths, path, StringComparer.Ordinal) is var at and >= 0 ? new SiteFile(_paths[at], _makers[at]()) : null;

    /// <summary>Makes one file; safe for many threads.</summary>
    internal byte[] Make(int index) => _makers[index]();

    /// <summary>What the content of a file depends on, without making it; null when it must be made to know. Safe for many threads.</summary>
    internal InputHash? Inputs(int index) => _inputs[index]?.Invoke();

    internal bool Contains(string path) => Array.BinarySearch(_paths, path, StringComparer.Ordinal) >= 0;
}
