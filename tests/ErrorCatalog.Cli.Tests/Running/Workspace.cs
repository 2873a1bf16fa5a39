namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>A folder of its own for a test; its name has a blank and letters beyond ASCII, as people's folders do.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"errorcatalog größe {Guid.NewGuid():N}");

    /// <summary>Writes a file below the folder.</summary>
    public Workspace With(string path, string text)
    {
        string full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>All files below a folder, as relative paths in order; none when the folder is missing.</summary>
    public string[] Files(string folder = "") => Directory.Exists(At(folder))
        ? [.. Directory.GetFiles(At(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(At(folder), file)).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
