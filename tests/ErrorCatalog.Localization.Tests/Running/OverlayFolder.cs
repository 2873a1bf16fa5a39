using System.Text;

namespace ErrorCatalog.Localization.Tests;

/// <summary>A real folder with locale files, written as deployments do it.</summary>
internal sealed class OverlayFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("errorcatalog overlay ü ").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file in one step: beside it first, then a rename.</summary>
    public void Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public void Put(string name, byte[] content)
    {
        string path = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        string partial = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
        System.IO.File.WriteAllBytes(partial, content);
        System.IO.File.Move(partial, path, overwrite: true);
    }

    public void Delete(string name) => System.IO.File.Delete(File(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
