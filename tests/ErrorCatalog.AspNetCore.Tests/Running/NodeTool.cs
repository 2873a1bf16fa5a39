using System.Diagnostics;

namespace ErrorCatalog.AspNetCore.Tests;

/// <summary>Runs a script of tests/node.</summary>
internal static class NodeTool
{
    public static async Task<(int Exit, string Output)> RunAsync(string script, string argument)
    {
        var start = new ProcessStartInfo("node", [script, argument])
        {
            WorkingDirectory = Checkout.PathOf("tests/node"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
