using System.Collections.Concurrent;
using System.Diagnostics;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>The service as a process of its own, on a fixed port: it can be killed and started again.</summary>
internal sealed class ServiceProcess(string path, IReadOnlyList<string> arguments) : IAsyncDisposable
{
    private const int KeptLines = 200;

    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <summary>The last lines of its log.</summary>
    public IReadOnlyCollection<string> Log => _log;

    public int Id => _process?.Id ?? 0;

    /// <summary>Starts it; returns when it takes requests.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task StartAsync(CancellationToken stop)
    {
        bool isAssembly = Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase);
        _process = Process.Start(new ProcessStartInfo(isAssembly ? "dotnet" : path, isAssembly ? [path, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task output = KeepAsync(_process.StandardOutput, line =>
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                listening.TrySetResult();
            }
        });
        Task errors = KeepAsync(_process.StandardError, static _ => { });
        if (await Task.WhenAny(listening.Task, Task.WhenAll(output, errors)).WaitAsync(stop) != listening.Task)
        {
            await _process.WaitForExitAsync(stop);
            throw new InvalidOperationException($"Expected the service to start but it ended with the code {_process.ExitCode}. Its log says why.");
        }
    }

    /// <summary>kill -9: no farewell, nothing is put in order.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            // Does nothing to a process that has ended.
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task KeepAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            _log.Enqueue(line);
            if (_log.Count > KeptLines)
            {
                _log.TryDequeue(out _);
            }

            onLine(line);
        }
    }
}
