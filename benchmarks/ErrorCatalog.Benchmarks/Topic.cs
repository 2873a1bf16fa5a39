using ErrorCatalog.Benchmarks.Reporting;

namespace ErrorCatalog.Benchmarks;

/// <summary>One part of the benchmarks: what the command line calls it, its heading, and what fills its table.</summary>
/// <param name="Name">Word of the command line.</param>
/// <param name="Title">Heading of the table.</param>
/// <param name="Run">Measures and fills the table.</param>
/// <param name="IsInAll">False for parts that need an argument.</param>
internal sealed record Topic(string Name, string Title, Action<BenchmarkOptions, ResultTable> Run, bool IsInAll = true);
