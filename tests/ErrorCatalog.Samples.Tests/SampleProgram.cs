using System.Diagnostics;
using System.Reflection;

namespace ErrorCatalog.Samples.Tests;

/// <summary>Runs a sample as its readers do: as a process of its own, in another folder and language than the author's.</summary>
internal static class SampleProgram
{
    public static (int ExitCode, string Output) Run(string name, params string[] arguments)
    {
        string path = typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == name).Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(path), .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LANG"] = "tr_TR.UTF-8" },
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
