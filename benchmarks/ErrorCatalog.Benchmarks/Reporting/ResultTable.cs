namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Prints results as the Markdown table of the documentation, each row as soon as it is known.</summary>
internal sealed class ResultTable(TextWriter output)
{
    public void Begin()
    {
        output.WriteLine();
        output.WriteLine("| figure | ErrorCatalog | peer | ratio | goal |");
        output.WriteLine("|---|---|---|---|---|");
    }

    public void Add(string figure, string ours, string peer, string ratio, Goal goal) =>
        output.WriteLine($"| {figure} | {ours} | {peer} | {ratio} | {goal.Text} |");

    /// <summary>Two measurements beside each other.</summary>
    public void Add(string figure, Measurement ours, string peerName, Measurement peer, Goal goal) =>
        Add(figure, ours.ToString(), $"{peerName}: {peer}", goal.Ratio(ours.Nanoseconds / peer.Nanoseconds), goal);
}
