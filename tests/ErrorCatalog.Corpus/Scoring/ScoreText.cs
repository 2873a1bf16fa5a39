using System.Globalization;
using System.Text;

namespace ErrorCatalog.Corpus.Scoring;

/// <summary>Scores as tables for people.</summary>
internal static class ScoreText
{
    public static string Write(IReadOnlyCollection<ScoredRow> rows)
    {
        var text = new StringBuilder();
        Table(text, "All rows", rows);
        text.Append('\n');
        Table(text, "Without borderline rows", [.. rows.Where(row => !row.Row.Borderline)]);
        ScoredRow[] wrong = [.. rows.Where(row => row.IsWrong)];
        text.Append(CultureInfo.InvariantCulture, $"\nWrong: {wrong.Length}");
        foreach (ScoredRow row in wrong)
        {
            string kind = row.Row.Flag ? "missed" : "false alarm " + string.Join(", ", row.Rules.Distinct());
            text.Append(CultureInfo.InvariantCulture, $"\n  {row.Row.Id}  {row.Row.Label}{(row.Row.Borderline ? " (borderline)" : string.Empty)}: {kind}");
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, IReadOnlyCollection<ScoredRow> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"{title,-28} rows   tp   fp   fn   tn  precision  recall\n");
        foreach (IGrouping<string, ScoredRow> label in rows.GroupBy(row => row.Row.Label).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(text, label.Key.Length == 0 ? "(no label)" : label.Key, Score.Of([.. label]));
        }

        Line(text, "total", Score.Of(rows));
    }

    private static void Line(StringBuilder text, string name, Score score) => text.Append(
        CultureInfo.InvariantCulture,
        $"  {name,-26} {score.Rows,4} {score.TruePositives,4} {score.FalsePositives,4} {score.FalseNegatives,4} {score.TrueNegatives,4}  {Share(score.Precision),9}  {Share(score.Recall),6}\n");

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
