namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>One row of a table of results, in the words of the table.</summary>
internal sealed record ResultRow(string Figure, string Ours, string Peer, string Ratio, string Goal);
