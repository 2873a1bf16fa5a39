using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ErrorCatalog.Jobs.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

namespace ErrorCatalog.Jobs.Tests;

/// <summary>
/// A PostgreSQL cluster of Debian's package on a free port of the loopback address, started when the first test needs it, and shared by
/// the whole run. The server refuses to run as root, so root lends it the account "postgres".
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly Lock Starting = new();
    private static Task<PostgreSqlServer>? s_shared;

    private readonly string _folder = Directory.CreateTempSubdirectory("ec-pg-").FullName;
    private Process? _process;
    private int _port;
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The server of this run.</summary>
    public static Task<PostgreSqlServer> SharedAsync()
    {
        lock (Starting)
        {
            return s_shared ??= StartAsync();
        }
    }

    /// <summary>A server of one's own, with settings such as <c>fsync=off</c>.</summary>
    public static async Task<PostgreSqlServer> StartAsync(params string[] settings)
    {
        var server = new PostgreSqlServer();
        await server.InitializeAsync(settings);
        return server;
    }

    /// <summary>A new, empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Timeout=30;Maximum Pool Size=16";

    /// <summary>Stops as a crash does: the backends are killed and nothing is flushed.</summary>
    public async Task CrashAsync()
    {
        await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        await _process!.WaitForExitAsync();
    }

    public Task RestartAsync() => RunServerAsync();

    public async ValueTask DisposeAsync()
    {
        if (s_shared is { } shared && _process is null)
        {
            // The fixture of the assembly was never started itself; it ends the shared server.
            s_shared = null;
            await (await shared).DisposeAsync();
        }

        if (_process is { HasExited: false })
        {
            await CrashAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task InitializeAsync(string[] settings)
    {
        Grant(_folder);
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await File.AppendAllLinesAsync(Path.Combine(Data, "postgresql.conf"), ["max_connections = 200", "unix_socket_directories = ''", .. settings]);
        await RunServerAsync();
    }

    private async Task RunServerAsync()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _port = _port == 0 ? ((IPEndPoint)free.LocalEndpoint).Port : _port;
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> log = [];
        var process = new Process { StartInfo = Start("postgres", "-D", Data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1") };
        process.EnableRaisingEvents = true;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
            {
                log.Add(line.Data ?? string.Empty);
            }

            if (line.Data?.Contains("ready to accept connections", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        process.Exited += (_, _) =>
        {
            lock (log)
            {
                ready.TrySetException(new InvalidOperationException("Expected PostgreSQL to start but it ended: " + string.Join('\n', log)));
            }
        };
        process.Start();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task;
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = Start(program, arguments);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors}{await output}");
    }

    private static ProcessStartInfo Start(string program, params string[] arguments)
    {
        string path = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", program)).Last(File.Exists);
        string[] command = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments] : [path, .. arguments];
        return new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, WorkingDirectory = "/" };
    }

    private static void Grant(string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using Process chown = Process.Start("chown", ["postgres:postgres", folder]);
            chown.WaitForExit();
        }
    }
}
