namespace ErrorCatalog.Corpus.Scoring;

/// <summary>How often rules and labels agree; flagged rows are the positive class.</summary>
internal sealed record Score(int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    public int Rows => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Share of the reported rows that are flagged; null when none is reported.</summary>
    public double? Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the flagged rows that are reported; null when none is flagged.</summary>
    public double? Recall => Share(TruePositives, TruePositives + FalseNegatives);

    public static Score Of(IReadOnlyCollection<ScoredRow> rows) => new(
        rows.Count(row => row.IsReported && row.Row.Flag),
        rows.Count(row => row.IsReported && !row.Row.Flag),
        rows.Count(row => !row.IsReported && row.Row.Flag),
        rows.Count(row => !row.IsReported && !row.Row.Flag));

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
