using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>Starts the tool as its users do: as a process of its own.</summary>
internal static class Tool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>The built assembly, which lies beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "errorcatalog.dll");

    public static Task<ToolResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, input: null, language: null, arguments);

    public static Task<ToolResult> PipeAsync(string folder, byte[] input, params string[] arguments) => RunAsync(folder, input, language: null, arguments);

    public static Task<ToolResult> PipeAsync(string folder, string input, params string[] arguments) => PipeAsync(folder, Encoding.UTF8.GetBytes(input), arguments);

    public static Task<ToolResult> PipeInAsync(string language, string folder, string input, params string[] arguments) => RunAsync(folder, Encoding.UTF8.GetBytes(input), language, arguments);

    public static Task<ToolResult> RunInAsync(string language, string folder, params string[] arguments) => RunAsync(folder, input: null, language, arguments);

    /// <summary>Runs any program, for example one that gives the tool a terminal.</summary>
    public static async Task<ToolResult> RunProgramAsync(ProcessStartInfo start, byte[]? input = null, Action<Process>? started = null)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using Process process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            started?.Invoke(process);
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await FeedAsync(process, input);
            await process.WaitForExitAsync(patience.Token);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Sends a POSIX signal, named without SIG.</summary>
    public static async Task SignalAsync(int process, string signal)
    {
        using Process sender = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await sender.WaitForExitAsync();
    }

    /// <summary>Runs the tool until it reads a pipe that nobody writes to, then sends it a POSIX signal, named without SIG.</summary>
    public static async Task<ToolResult> StopAtPipeAsync(Workspace work, string pipe, string signal, params string[] arguments)
    {
        using (Process make = Process.Start("mkfifo", [work.At(pipe)]))
        {
            await make.WaitForExitAsync();
        }

        // Shells start background jobs with SIGINT ignored, and programs inherit that; a person's terminal does not.
        ProcessStartInfo tool = StartInfo(work.Root, arguments);
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "--default-signal=TERM", "dotnet", .. tool.ArgumentList]) { WorkingDirectory = work.Root };
        Task<FileStream>? stop = null;
        ToolResult result = await RunProgramAsync(start, started: process => stop = SignalReaderAsync(process.Id));

        // Lets the writer go when the tool ended without ever reading.
        await using var reader = new FileStream(work.At(pipe), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        await using FileStream writer = await stop!;
        return result;

        async Task<FileStream> SignalReaderAsync(int process)
        {
            // Opening the pipe to write waits until the tool has opened it to read; it then waits for what never comes.
            FileStream open = await Task.Run(() => new FileStream(work.At(pipe), FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
            await SignalAsync(process, signal);
            return open;
        }
    }

    public static ProcessStartInfo StartInfo(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder };
        start.ArgumentList.Add(Assembly);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The language of whoever runs the tests must not change what the tool says.
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        start.Environment["LANG"] = "C.UTF-8";
        return start;
    }

    private static Task<ToolResult> RunAsync(string folder, byte[]? input, string? language, string[] arguments)
    {
        ProcessStartInfo start = StartInfo(folder, arguments);
        if (language is not null)
        {
            start.Environment["LANG"] = language;
        }

        return RunProgramAsync(start, input);
    }

    private static async Task FeedAsync(Process process, byte[]? input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool may end before it has read everything, for example when there is too much.
        }
    }
}
