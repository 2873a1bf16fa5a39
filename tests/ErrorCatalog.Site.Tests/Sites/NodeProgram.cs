using System.Diagnostics;

namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>Runs a program of tests/node.</summary>
internal static class NodeProgram
{
    /// <summary>What the program printed; fails when it did not end well.</summary>
    public static async Task<string> RunAsync(string? input, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Checkout.PathOf("tests/node"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        string text = await output + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, text);
        return text;
    }
}
