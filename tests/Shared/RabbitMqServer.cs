using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ErrorCatalog.Shared;

/// <summary>
/// A RabbitMQ node of Debian's package on free ports of the loopback address, with folders, cookie and name server of its own, so that
/// it meets no other node of this machine.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string _folder = Directory.CreateTempSubdirectory("ec-rabbitmq-").FullName;
    private readonly int[] _ports = FreePorts(3);
    private Process? _names;
    private Process? _node;

    private RabbitMqServer()
    {
    }

    /// <summary>Address for clients, user <c>guest</c>.</summary>
    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{_ports[0]}/");

    public static async Task<RabbitMqServer> StartAsync()
    {
        var server = new RabbitMqServer();
        await File.WriteAllLinesAsync(
            Path.Combine(server._folder, "rabbitmq.conf"),
            [$"listeners.tcp.1 = 127.0.0.1:{server._ports[0]}", "log.console = true", "log.console.level = info", "log.file = false"]);
        // The node would leave a name server behind; one that runs already is used.
        server._names = Process.Start(new ProcessStartInfo("epmd", ["-port", $"{server._ports[2]}", "-address", "127.0.0.1"]) { RedirectStandardError = true, RedirectStandardOutput = true });
        await server.RunNodeAsync();
        return server;
    }

    /// <summary>Ends the node as a crash does.</summary>
    public async Task CrashAsync()
    {
        _node!.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
        _node = null;
    }

    /// <summary>Starts the node again with the data it had, on the same ports.</summary>
    public Task RestartAsync() => RunNodeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await CrashAsync();
        }

        if (_names is { } names)
        {
            names.Kill(entireProcessTree: true);
            await names.WaitForExitAsync();
            names.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }

    private async Task RunNodeAsync()
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        string path = start.Environment["PATH"] ?? "/usr/bin:/bin";
        start.Environment.Clear();
        foreach ((string name, string value) in new[]
        {
            ("PATH", path),
            // The cookie that nodes know each other by is in the home folder.
            ("HOME", _folder),
            ("ERL_EPMD_PORT", $"{_ports[2]}"),
            ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ("RABBITMQ_NODENAME", $"ec{_ports[0]}@localhost"),
            ("RABBITMQ_DIST_PORT", $"{_ports[1]}"),
            ("RABBITMQ_MNESIA_BASE", Path.Combine(_folder, "mnesia")),
            ("RABBITMQ_LOG_BASE", Path.Combine(_folder, "log")),
            ("RABBITMQ_PID_FILE", Path.Combine(_folder, "pid")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(_folder, "plugins")),
            ("RABBITMQ_CONFIG_FILE", Path.Combine(_folder, "rabbitmq")),
            ("RABBITMQ_CONF_ENV_FILE", Path.Combine(_folder, "none")),
            // The virtual machine takes the place of the shell, so that killing the process kills the node.
            ("RABBITMQ_ALLOW_INPUT", "true"),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-start_epmd false -noinput"),
        })
        {
            start.Environment[name] = value;
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new List<string>();
        var node = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Note(object sender, DataReceivedEventArgs line)
        {
            lock (log)
            {
                log.Add(line.Data ?? string.Empty);
            }

            if (line.Data?.Contains("Server startup complete", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }

        node.OutputDataReceived += Note;
        node.ErrorDataReceived += Note;
        node.Exited += (_, _) =>
        {
            lock (log)
            {
                ready.TrySetException(new InvalidOperationException("Expected RabbitMQ to start but it ended: " + string.Join('\n', log.TakeLast(40))));
            }
        };
        node.Start();
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        _node = node;
        await ready.Task;
    }
}
