using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ErrorCatalog.Shared;

/// <summary>A PostgreSQL server of Debian's package with its default settings and those given, on a free port of the loopback address.</summary>
internal sealed class PostgreSqlCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ec-pg-").FullName;
    private readonly string _data;
    private readonly string _serverOptions;

    private PostgreSqlCluster(int port)
    {
        _data = Path.Combine(_folder, "data");
        _serverOptions = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        Address = $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    /// <summary>The connection string of the first database.</summary>
    public string ConnectionString => ConnectionTo("postgres");

    private string Address { get; }

    /// <summary>Starts a server, or returns null when none is installed. Settings are lines of postgresql.conf, such as <c>fsync = off</c>.</summary>
    public static PostgreSqlCluster? Start(params string[] settings)
    {
        if (Find("initdb") is null)
        {
            return null;
        }

        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        var cluster = new PostgreSqlCluster(port);
        if (Environment.IsPrivilegedProcess)
        {
            RunProgram("chown", "postgres:postgres", cluster._folder);
        }

        RunServerTool("initdb", "-D", cluster._data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllLines(Path.Combine(cluster._data, "postgresql.conf"), settings);
        cluster.Run();
        return cluster;
    }

    public string ConnectionTo(string database) => $"{Address};Database={database}";

    /// <summary>Stops as a crash does: the backends are killed and nothing is flushed.</summary>
    public void Crash() => RunServerTool("pg_ctl", "stop", "-D", _data, "-m", "immediate", "-w", "-s");

    /// <summary>Starts the server, again after a crash.</summary>
    public void Run() => RunServerTool("pg_ctl", "start", "-D", _data, "-w", "-s", "-l", Path.Combine(_folder, "log"), "-o", _serverOptions);

    public void Dispose()
    {
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
        {
            // Nothing is kept, so nothing is written out.
            Crash();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find(string program) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", program)).LastOrDefault(File.Exists)
        : null;

    // The server refuses to run as root, so root lends it the account of the package.
    private static void RunServerTool(string program, params string[] arguments)
    {
        string path = Find(program)!;
        if (Environment.IsPrivilegedProcess)
        {
            RunProgram("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]);
        }
        else
        {
            RunProgram(path, arguments);
        }
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Expected '{program}' to succeed but it ended with {process.ExitCode}. Read what it wrote above.");
        }
    }
}
