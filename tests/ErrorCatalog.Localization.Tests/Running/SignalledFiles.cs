using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ErrorCatalog.Localization.Tests;

/// <summary>Real files whose changes are signalled by the test, as often as it likes.</summary>
internal sealed class SignalledFiles(string folder) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(folder);
    private CancellationTokenSource _changed = new();

    /// <summary>Called when a folder is listed.</summary>
    public Action Listing { get; set; } = () => { };

    public void Signal() => Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();

    public IDirectoryContents GetDirectoryContents(string subpath)
    {
        Listing();
        return _files.GetDirectoryContents(subpath);
    }

    public IFileInfo GetFileInfo(string subpath) => _files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => new CancellationChangeToken(_changed.Token);

    public void Dispose() => _files.Dispose();
}
