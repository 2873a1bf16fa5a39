using ErrorCatalog.Site.Inputs;

namespace ErrorCatalog.Site.Layout;

/// <summary>
/// Collects the files of a site and sees to it that each path is made once, that no file lies where a folder must be,
/// and that two paths never differ in case only (some file systems would mix them up).
/// </summary>
internal sealed class SitePlan
{
    private static readonly object Folder = "a folder";

    private readonly Dictionary<string, object> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Path, Func<byte[]> Make, Func<InputHash>? Inputs)> _files = [];
    private readonly List<string> _notes = [];

    /// <summary>Adds a file.</summary>
    /// <param name="path">Path inside the output folder.</param>
    /// <param name="owner">What the file is for; its text is for the message when two want the same path.</param>
    /// <param name="make">Makes the content.</param>
    /// <param name="inputs">Everything that the content depends on, or null for a file that each build makes anew.</param>
    /// <exception cref="SiteBuildException">Something else has the path already, or no file can have it.</exception>
    public void Add(string path, object owner, Func<byte[]> make, Func<InputHash>? inputs = null)
    {
        if (!SitePath.IsSafe(path))
        {
            throw new SiteBuildException(
                $"Expected a path that every file system takes, but {owner} would be '{path}'. Rename it so that it has no reserved name or character.");
        }

        Claim(path, owner);
        foreach (string folder in SitePath.FoldersOf(path))
        {
            ClaimFolder(folder, owner);
        }

        _files.Add((path, make, inputs));
    }

    /// <summary>Says that something was left out.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>The finished plan.</summary>
    public SiteContent Complete()
    {
        _files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new SiteContent([.. _files.Select(file => file.Path)], [.. _files.Select(file => file.Make)], [.. _files.Select(file => file.Inputs)], _notes);
    }

    private void Claim(string path, object owner)
    {
        if (!_owners.TryAdd(path, owner))
        {
            throw Collision(path, owner, _owners[path]);
        }
    }

    private void ClaimFolder(string folder, object owner)
    {
        // A folder may be shared by many files, so nobody owns it.
        if (!_owners.TryAdd(folder, Folder) && _owners[folder] is var other && other != Folder)
        {
            throw Collision(folder, owner, other);
        }
    }

    private static SiteBuildException Collision(string path, object owner, object other) => new(
        $"Expected every address to mean one thing, but {owner} and {other} both need '{path}'. Rename one of them, or give its catalog another base-uri.");
}
