using System.Threading.Channels;

namespace ErrorCatalog.Cli.Sites;

/// <summary>Follows changes below folders.</summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Debounce _debounce;
    private readonly FileSystemWatcher[] _watchers;

    /// <param name="paths">Folders, or single files.</param>
    /// <param name="time">The clock.</param>
    public FileWatch(IEnumerable<string> paths, TimeProvider time)
    {
        _debounce = new Debounce(() => _changes.Writer.TryWrite(true), Quiet, time);
        _watchers = [.. paths.Select(Watch)];
    }

    /// <summary>Ends when something changed since the last call.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task NextAsync(CancellationToken cancellation) => await _changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }

        _debounce.Dispose();
    }

    private FileSystemWatcher Watch(string path)
    {
        bool isFile = File.Exists(path);
        string folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.GetFullPath(path);
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = !isFile };
        if (isFile)
        {
            watcher.Filter = Path.GetFileName(path);
        }

        watcher.Changed += (_, _) => _debounce.Signal();
        watcher.Created += (_, _) => _debounce.Signal();
        watcher.Deleted += (_, _) => _debounce.Signal();
        watcher.Renamed += (_, _) => _debounce.Signal();

        // Too many changes at once: which ones is lost, but not that there were some.
        watcher.Error += (_, _) => _debounce.Signal();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
