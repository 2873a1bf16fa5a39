using System.Formats.Tar;
using ErrorCatalog.Site.Publishing;

namespace ErrorCatalog.Site;

/// <summary>Writes a site as one tar file (POSIX pax, regular files only), as GitHub Pages takes it. The same site makes the same bytes.</summary>
public static class SiteTar
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes the files, ordered by path, and last the manifest.</summary>
    /// <param name="content">The site.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="progress">Told after each file, or null.</param>
    /// <param name="cancellationToken">Stops between two files; what is written is then no whole tar file.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Write(SiteContent content, Stream output, IProgress<SiteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(output);
        SiteManifest manifest = new();
        using TarWriter tar = new(output, TarEntryFormat.Pax, leaveOpen: true);
        foreach (SiteFile file in content.Files())
        {
            cancellationToken.ThrowIfCancellationRequested();
            manifest.Files[file.Path] = SiteManifestEntry.Of(file.Content.Span);
            Add(tar, file.Path, file.Content);
            progress?.Report(new SiteProgress(manifest.Files.Count, content.Paths.Count));
        }

        Add(tar, SiteManifest.FileName, manifest.ToJson());
    }

    private static void Add(TarWriter tar, string path, ReadOnlyMemory<byte> content)
    {
        using Stream data = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = data, Mode = Mode, ModificationTime = DateTimeOffset.UnixEpoch });
    }
}
