using System.Diagnostics;

namespace ErrorCatalog.Packages.Tests;

/// <summary>Runs a real process to its end.</summary>
public static class Shell
{
    public static string Run(string folder, string program, string[] arguments, int expectedExitCode = 0, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["CI"] = "" },
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.True(process.ExitCode == expectedExitCode, $"Expected exit code {expectedExitCode} of {program} {string.Join(' ', arguments)} but got {process.ExitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }
}
