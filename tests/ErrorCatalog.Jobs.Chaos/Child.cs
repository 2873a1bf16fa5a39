using System.Diagnostics;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>A process of a run, another instance of this program. It ends when this one does, whatever happens.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process, string firstLine)
    {
        _process = process;
        FirstLine = firstLine;
    }

    public string FirstLine { get; }

    public int Id => _process.Id;

    /// <summary>Starts a process and waits until it tells that it is ready.</summary>
    public static async Task<Child> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        string line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"Expected '{string.Join(' ', arguments)}' to get ready but it ended. Read what it wrote above.");
        return new Child(process, line);
    }

    /// <summary>Called in the process itself: ends it when the one that started it is gone.</summary>
    public static void EndWithParent() => _ = Task.Run(() =>
    {
        Console.In.ReadToEnd();
        Environment.Exit(0);
    });

    /// <summary>As kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it until <see cref="ContinueAsync"/>.</summary>
    public Task StopAsync() => SignalAsync("-STOP");

    public Task ContinueAsync() => SignalAsync("-CONT");

    /// <summary>Memory that it uses now, and the most it has used, in bytes.</summary>
    public (long Now, long Most) Memory()
    {
        string[] lines = File.ReadAllLines($"/proc/{Id}/status");
        return (Read("VmRSS:"), Read("VmHWM:"));

        long Read(string name) => 1024 * long.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public void Dispose() => _process.Dispose();

    private async Task SignalAsync(string signal)
    {
        using Process kill = Process.Start("kill", [signal, $"{Id}"]);
        await kill.WaitForExitAsync();
    }
}
