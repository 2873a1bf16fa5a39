namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Two methods of one benchmark class that are set side by side.</summary>
/// <param name="Figure">What is measured.</param>
/// <param name="Ours">Name of our method.</param>
/// <param name="Peer">The peer in words.</param>
/// <param name="PeerMethod">Name of the peer's method.</param>
/// <param name="Goal">What is to be reached.</param>
internal sealed record Comparison(string Figure, string Ours, string Peer, string PeerMethod, Goal Goal);
