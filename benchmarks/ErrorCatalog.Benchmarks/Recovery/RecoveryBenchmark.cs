using ErrorCatalog.Benchmarks.Reporting;

namespace ErrorCatalog.Benchmarks.Recovery;

/// <summary>Timeouts, retries and their cost.</summary>
internal static class RecoveryBenchmark
{
    public static void Run(bool quick, ResultTable table)
    {
        TimeoutSimulation.Run(table);
        StampedeSimulation.Run(table);
        PipelineBenchmark.Run(quick, table);
    }
}
