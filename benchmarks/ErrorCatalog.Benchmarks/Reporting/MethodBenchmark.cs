using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Runs the methods of a class under BenchmarkDotNet and sets them beside each other.</summary>
internal static class MethodBenchmark
{
    /// <summary>Runs <typeparamref name="TBenchmark"/> and adds its comparisons to the table.</summary>
    /// <exception cref="InvalidOperationException">A method failed or could not be measured.</exception>
    public static void Run<TBenchmark>(IReadOnlyList<Comparison> comparisons, bool quick, ResultTable table)
    {
        var log = new AccumulationLogger();
        Summary summary = BenchmarkRunner.Run<TBenchmark>(Configuration(quick, log));
        foreach (Comparison comparison in comparisons)
        {
            table.Add(comparison.Figure, Find(summary, comparison.Ours, log), comparison.Peer, Find(summary, comparison.PeerMethod, log), comparison.Goal);
        }
    }

    // In this process, so that both sides of a comparison meet the same machine, heap and compiled code.
    private static ManualConfig Configuration(bool quick, ILogger log)
    {
        Job job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true));
        if (quick)
        {
            job = job.WithWarmupCount(4).WithIterationTime(TimeInterval.FromMilliseconds(150)).WithIterationCount(7);
        }

        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(log)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithCultureInfo(CultureInfo.InvariantCulture)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "errorcatalog-benchmarks"));
    }

    private static Measurement Find(Summary summary, string method, AccumulationLogger log)
    {
        BenchmarkReport? report = summary.Reports.FirstOrDefault(known => known.BenchmarkCase.Descriptor.WorkloadMethod.Name == method);
        return report?.ResultStatistics is { } statistics
            ? new Measurement(statistics.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)
            : throw new InvalidOperationException($"Expected a measurement of {method} but there is none. The benchmark log says:\n{log.GetLog()}");
    }
}
