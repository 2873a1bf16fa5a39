using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>
/// A site in a folder of this machine. Only what <c>site-manifest.json</c> lists is there, so no request leads out of the folder or to
/// other files in it. A new build of the folder is noticed at the next request.
/// </summary>
public sealed class PublishedFolder : IPublishedSite
{
    private const string ManifestName = "site-manifest.json";

    private readonly string _folder;
    private readonly Lock _reading = new();
    private volatile Manifest _manifest;

    /// <summary>Opens a folder that <c>errorcatalog site build</c> wrote.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="IOException">The folder or its manifest is not there or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The manifest is damaged.</exception>
    public PublishedFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
        FileInfo file = ManifestFile();
        if (!file.Exists)
        {
            throw new FileNotFoundException($"Expected a built site in '{_folder}', but there is no {ManifestName}. Build it: errorcatalog site build DIR -o {folder}", file.FullName);
        }

        _manifest = Manifest.Read(file);
    }

    /// <inheritdoc/>
    public object Version => Current();

    /// <inheritdoc/>
    public bool Contains(string path) => Current().Paths.Contains(path);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (!Contains(path))
        {
            return null;
        }

        try
        {
            return File.ReadAllBytes(Path.Combine(_folder, path));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Removed by a build that has not written its manifest yet.
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> LocalesIn(string root) => Current().Locales.In(root);

    private FileInfo ManifestFile() => new(Path.Combine(_folder, ManifestName));

    private Manifest Current()
    {
        Manifest manifest = _manifest;
        FileInfo file = ManifestFile();
        if (!file.Exists || manifest.IsOf(file))
        {
            return manifest;
        }

        lock (_reading)
        {
            if (!_manifest.IsOf(file))
            {
                _manifest = Manifest.Read(file);
            }

            return _manifest;
        }
    }

    private sealed class Manifest
    {
        private readonly DateTime _written;
        private readonly long _length;

        private Manifest(FileInfo file, HashSet<string> paths)
        {
            (_written, _length) = (file.LastWriteTimeUtc, file.Length);
            Paths = paths;
            Locales = new SiteLocales(paths);
        }

        public HashSet<string> Paths { get; }

        public SiteLocales Locales { get; }

        public bool IsOf(FileInfo file) => file.LastWriteTimeUtc == _written && file.Length == _length;

        public static Manifest Read(FileInfo file)
        {
            try
            {
                using FileStream stream = file.OpenRead();
                using JsonDocument json = JsonDocument.Parse(stream);
                HashSet<string> paths = new(StringComparer.Ordinal) { ManifestName };
                foreach (JsonProperty entry in json.RootElement.GetProperty("files").EnumerateObject())
                {
                    if (SitePaths.IsInside(entry.Name))
                    {
                        paths.Add(entry.Name);
                    }
                }

                return new Manifest(file, paths);
            }
            catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new InvalidDataException($"Expected '{file.FullName}' to list the files of a site, but it is damaged. Build the site again.", damaged);
            }
        }
    }
}
