using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>A RabbitMQ broker of its own: free ports, a temporary folder, its own node name and cookie. It can be killed and started again.</summary>
internal sealed class RabbitMqNode : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private readonly string _folder = Directory.CreateTempSubdirectory("broker-").FullName;
    private readonly string _name = $"n{Environment.ProcessId}x{Interlocked.Increment(ref _count)}@localhost";
    private readonly int _distributionPort = FreePort();
    private readonly int _mapperPort = FreePort();
    private static int _count;
    private Process? _process;

    /// <summary>Whether Debian's package is installed.</summary>
    public static bool IsInstalled => File.Exists(Path.Combine(Programs, "rabbitmq-server"));

    public int Port { get; } = FreePort();

    /// <summary>Starts the broker and returns when it accepts connections.</summary>
    public async Task StartAsync()
    {
        _process = Run("rabbitmq-server");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("completed with", StringComparison.Ordinal))
            {
                // The pipes are emptied until the end, or the broker would block on them.
                _ = _process.StandardOutput.ReadToEndAsync();
                _ = _process.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"Expected the broker to start but it ended with the code {_process.ExitCode}: {await _process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Ends the broker without any farewell.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Gives the user "guest" another password and throws everybody out.</summary>
    public Task ChangePasswordAsync(string password) => EvaluateAsync(
        $"rabbit_auth_backend_internal:change_password(<<\"guest\">>, <<\"{password}\">>, <<\"operator\">>), " +
        "[rabbit_networking:close_connection(P, \"password changed\") || P <- rabbit_networking:connections()].");

    /// <summary>Evaluates an Erlang expression in the broker.</summary>
    public async Task EvaluateAsync(string expression)
    {
        using Process control = Run("rabbitmqctl", "eval", expression);
        Task<string> output = control.StandardOutput.ReadToEndAsync();
        string errors = await control.StandardError.ReadToEndAsync();
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
        {
            throw new InvalidOperationException($"Expected 'rabbitmqctl eval' to succeed but it ended with the code {control.ExitCode}: {await output}{errors}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        using (Process mapper = Run("epmd", "-port", $"{_mapperPort}", "-kill"))
        {
            await mapper.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private Process Run(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs, program);
        return Process.Start(new ProcessStartInfo(File.Exists(path) ? path : program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["HOME"] = _folder,
                ["RABBITMQ_NODENAME"] = _name,
                ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
                ["RABBITMQ_NODE_PORT"] = $"{Port}",
                ["RABBITMQ_DIST_PORT"] = $"{_distributionPort}",
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "data"),
                ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
                ["RABBITMQ_PID_FILE"] = Path.Combine(_folder, "pid"),
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "plugins"),
                ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(_folder, "config"),
                ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(_folder, "none"),
                ["ERL_EPMD_PORT"] = $"{_mapperPort}",
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            },
        })!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
