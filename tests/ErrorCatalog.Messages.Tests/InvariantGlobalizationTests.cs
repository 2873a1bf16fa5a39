using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ErrorCatalog.Messages.Tests;

public partial class InvariantGlobalizationTests
{
    [Fact]
    public async Task Every_test_of_this_assembly_also_passes_in_a_process_without_culture_data()
    {
        if (!CultureData.IsPresent)
        {
            // This is that process: what remains to show is that it really has no data, and to start no further one.
            Assert.Throws<System.Globalization.CultureNotFoundException>(() => System.Globalization.CultureInfo.GetCultureInfo("de"));
            return;
        }

        string assembly = typeof(InvariantGlobalizationTests).Assembly.Location;
        ProcessStartInfo start = new(Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-noColor");
        start.Environment[CultureData.Variable] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await errors);
        Match summary = Summary().Match(output);
        Assert.True(summary.Success, output);
        Assert.InRange(int.Parse(summary.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 250, 100_000);
    }

    [GeneratedRegex(@"Total: (\d+), Errors: 0, Failed: 0, Skipped: 0, Not Run: 0")]
    private static partial Regex Summary();
}
