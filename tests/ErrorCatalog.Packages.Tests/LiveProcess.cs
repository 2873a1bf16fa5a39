using System.Diagnostics;
using System.Threading.Channels;

namespace ErrorCatalog.Packages.Tests;

/// <summary>A real process that goes on running; tests wait for what it prints.</summary>
public sealed class LiveProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _printed = [];

    private LiveProcess(Process process)
    {
        _process = process;
        int open = 2;
        foreach (StreamReader stream in new[] { process.StandardOutput, process.StandardError })
        {
            _ = Task.Run(async () =>
            {
                while (await stream.ReadLineAsync() is { } line)
                {
                    _lines.Writer.TryWrite(line);
                }

                if (Interlocked.Decrement(ref open) == 0)
                {
                    _lines.Writer.Complete();
                }
            });
        }
    }

    public static LiveProcess Start(string folder, string program, params string[] arguments) => new(Process.Start(Shell.Starting(folder, program, arguments))!);

    /// <summary>The next line with that text; fails when the process ends without it, or after two minutes.</summary>
    public async Task<string> LineWith(string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            await foreach (string line in _lines.Reader.ReadAllAsync(limit.Token))
            {
                _printed.Add(line);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            // Told below, with everything that was printed instead.
        }

        throw new Xunit.Sdk.XunitException($"Expected a line with '{text}' but the process printed:\n{string.Join('\n', _printed)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
