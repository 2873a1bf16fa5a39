using System.Diagnostics;

namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>A program that nobody here wrote, run to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, standard output first.</param>
internal sealed record ToolRun(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program.</summary>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ToolRun> OfAsync(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";

        // Schemas name each other by addresses; this file says where they lie, so that nothing is fetched.
        start.Environment["XML_CATALOG_FILES"] = new Uri(Path.Combine(folder, XliffSchemaTests.AddressBook)).AbsoluteUri;
        using Process process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ToolRun(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs a tool of npm.</summary>
    public static Task<ToolRun> OfNodeAsync(string folder, string tool, params IEnumerable<string> arguments) =>
        OfAsync(folder, Path.Combine(Places.Node, "node_modules", ".bin", tool), arguments);

    /// <summary>Runs a script on Debian's Python, which has translate-toolkit.</summary>
    public static Task<ToolRun> OfPythonAsync(string folder, string script, params IEnumerable<string> arguments) =>
        OfAsync(folder, "/usr/bin/python3", [Path.Combine(Places.Python, script), .. arguments]);
}
