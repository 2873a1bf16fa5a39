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

/// <summary>
/// Runs the methods of a class under BenchmarkDotNet and sets them beside each other. It measures one method after the other, so
/// on a machine that is not quiet the sides would meet different conditions; hence many short passes, and the median of their ratios.
/// </summary>
internal static class MethodBenchmark
{
    /// <summary>Runs <typeparamref name="TBenchmark"/> and adds its comparisons to the table.</summary>
    /// <exception cref="InvalidOperationException">A method failed or could not be measured.</exception>
    public static void Run<TBenchmark>(IReadOnlyList<Comparison> comparisons, bool quick, ResultTable table)
    {
        // In the first pass the code is not yet compiled with what the runtime learned about it.
        Dictionary<string, Measurement>[] passes = [.. Enumerable.Range(0, quick ? 4 : 16).Select(_ => Pass<TBenchmark>()).Skip(1)];
        foreach (Comparison comparison in comparisons)
        {
            table.Add(
                comparison.Figure,
                Middle(passes, comparison.Ours).ToString(),
                $"{comparison.Peer}: {Middle(passes, comparison.PeerMethod)}",
                comparison.Goal.Ratio(Median(passes.Select(pass => pass[comparison.Ours].Nanoseconds / pass[comparison.PeerMethod].Nanoseconds))),
                comparison.Goal);
        }
    }

    private static Dictionary<string, Measurement> Pass<TBenchmark>()
    {
        var log = new AccumulationLogger();
        Summary summary = BenchmarkRunner.Run<TBenchmark>(Configuration(log));
        BenchmarkReport? failed = summary.Reports.FirstOrDefault(report => report.ResultStatistics is null);
        if (failed is not null || summary.Reports.IsEmpty)
        {
            throw new InvalidOperationException($"Expected a measurement of every method but {failed?.BenchmarkCase.DisplayInfo ?? "the class"} has none. The benchmark log says:\n{log.GetLog()}");
        }

        return summary.Reports.ToDictionary(
            report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            report => new Measurement(report.ResultStatistics!.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0),
            StringComparer.Ordinal);
    }

    // In this process, so that both sides of a comparison meet the same machine, heap and compiled code.
    private static ManualConfig Configuration(ILogger log) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
            .WithWarmupCount(4)
            .WithIterationTime(TimeInterval.FromMilliseconds(60))
            .WithIterationCount(7))
        .AddLogger(log)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithCultureInfo(CultureInfo.InvariantCulture)
        .WithOptions(ConfigOptions.DisableLogFile)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "errorcatalog-benchmarks"));

    private static Measurement Middle(Dictionary<string, Measurement>[] passes, string method) =>
        new(Median(passes.Select(pass => pass[method].Nanoseconds)), (long)Median(passes.Select(pass => (double)pass[method].Bytes)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
