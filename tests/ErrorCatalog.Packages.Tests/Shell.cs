using System.Diagnostics;

namespace ErrorCatalog.Packages.Tests;

/// <summary>Runs a real process to its end.</summary>
public static class Shell
{
    public static string Run(string folder, string program, string[] arguments, int expectedExitCode = 0, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = Starting(folder, program, arguments);
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

    /// <summary>How every process of a test is started: quiet, in English, and as on a machine that is no build server.</summary>
    public static ProcessStartInfo Starting(string folder, string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["CI"] = "" },
    };
}
