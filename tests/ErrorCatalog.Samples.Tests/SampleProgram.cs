using System.Diagnostics;
using System.Reflection;

namespace ErrorCatalog.Samples.Tests;

/// <summary>Runs a sample as its readers do: as a process of its own, in another folder and language than the author's.</summary>
internal static class SampleProgram
{
    public static (int ExitCode, string Output) Run(string name, params string[] arguments) => DotNet([Path.GetFullPath(Metadata(name)), .. arguments]);

    /// <summary>Publishes a project of the checkout into a folder.</summary>
    public static (int ExitCode, string Output) Publish(string project, string folder, params string[] arguments) =>
        DotNet(["publish", Checkout.PathOf(project), "-c", Metadata("Configuration"), "-o", folder, "-p:RunAnalyzers=false", "-p:KeepsErrorRules=false", "-nodeReuse:false", "-v", "q", .. arguments]);

    private static string Metadata(string name) => typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == name).Value!;

    private static (int ExitCode, string Output) DotNet(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
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
