namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Prints results as the Markdown table of the documentation, each row as soon as it is known.</summary>
internal sealed class ResultTable(TextWriter output)
{
    private readonly List<ResultRow> _rows = [];

    /// <summary>What was added so far.</summary>
    public IReadOnlyList<ResultRow> Rows => _rows;

    public void Begin(string title)
    {
        output.WriteLine();
        output.WriteLine("## " + title);
        output.WriteLine();
    }

    public void Add(string figure, string ours, string peer, string ratio, Goal goal)
    {
        // A topic with a table of its own has no rows here.
        if (_rows.Count == 0)
        {
            output.WriteLine("| figure | ErrorCatalog | peer | ratio | goal |");
            output.WriteLine("|---|---|---|---|---|");
        }

        _rows.Add(new ResultRow(figure, ours, peer, ratio, goal.Text));
        output.WriteLine($"| {figure} | {ours} | {peer} | {ratio} | {goal.Text} |");
    }

    /// <summary>Two measurements beside each other.</summary>
    public void Add(string figure, Measurement ours, string peerName, Measurement peer, Goal goal) =>
        Add(figure, ours.ToString(), $"{peerName}: {peer}", goal.Ratio(ours.Nanoseconds / peer.Nanoseconds), goal);
}
