using System.Diagnostics;
using System.Globalization;

namespace ErrorCatalog.Benchmarks.Site;

/// <summary>What a program took from start to end.</summary>
/// <param name="Seconds">Time by the clock.</param>
/// <param name="CpuSeconds">Time on all processors, in the program and in the kernel for it; what a busy machine distorts least.</param>
/// <param name="PeakBytes">The most memory that it held (maximum resident set size).</param>
internal readonly record struct MeasuredRun(double Seconds, double CpuSeconds, long PeakBytes)
{
    // The kernel knows the peak of a child that has ended; Python hands it out.
    private const string Watch = "import resource,subprocess,sys,time\nstart=time.monotonic()\ncode=subprocess.call(sys.argv[1:],stdout=subprocess.DEVNULL)\nused=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(time.monotonic()-start,used.ru_utime+used.ru_stime,used.ru_maxrss*1024)\nsys.exit(code)";

    /// <summary>Runs a program.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MeasuredRun Of(string folder, params string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo("python3", ["-c", Watch, .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true, Environment = { ["DOTNET_TieredPGO"] = "0" } })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Expected '{string.Join(' ', command)}' to end with 0 but got {process.ExitCode}. Run it by hand to see why.");
        }

        string[] numbers = output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new MeasuredRun(double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture), long.Parse(numbers[2], CultureInfo.InvariantCulture));
    }
}
