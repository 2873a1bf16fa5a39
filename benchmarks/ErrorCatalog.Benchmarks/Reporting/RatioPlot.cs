using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>
/// Every ratio beside its goal, as an SVG that follows the reader's light or dark colours. A bar that ends left of the line has
/// reached its goal; the axis is logarithmic.
/// </summary>
internal static partial class RatioPlot
{
    private const int Width = 960;
    private const int Labels = 470;
    private const int RowHeight = 22;
    private const double Least = 0.01;
    private const double Most = 10;

    /// <summary>Draws the rows that have both a ratio and a goal for it.</summary>
    public static string Draw(IEnumerable<(string Topic, ResultRow Row)> rows)
    {
        (string Topic, ResultRow Row, double Share)[] bars = [.. rows
            .Select(row => (row.Topic, row.Row, Share: Share(row.Row)))
            .Where(row => row.Share is not null)
            .Select(row => (row.Topic, row.Row, row.Share!.Value))];
        int height = 50 + (bars.Length * RowHeight);
        var svg = new StringBuilder(SvgStyle.Open(Width, height, "Measured ratios beside their goals"));
        foreach (double tick in new[] { 0.01, 0.1, 1, 10 })
        {
            double x = X(tick);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{(tick == 1 ? "goal" : "grid")}\" x1=\"{x:F1}\" x2=\"{x:F1}\" y1=\"24\" y2=\"{height - 8}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tick\" x=\"{x:F1}\" y=\"16\" text-anchor=\"middle\">{(tick == 1 ? "goal" : string.Create(CultureInfo.InvariantCulture, $"{tick} × goal"))}</text>");
        }

        int y = 32;
        foreach ((string topic, ResultRow row, double share) in bars)
        {
            double start = X(Least), end = X(Math.Clamp(share, Least, Most));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Labels - 10}\" y=\"{y + 13}\" text-anchor=\"end\">{WebUtility.HtmlEncode(Shorten($"{topic}: {row.Figure}".Replace("`", string.Empty, StringComparison.Ordinal)))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{(share <= 1 ? "reached" : "missed")}\" x=\"{start:F1}\" y=\"{y + 2}\" width=\"{Math.Max(end - start, 2):F1}\" height=\"14\" rx=\"3\"><title>{WebUtility.HtmlEncode($"{row.Figure}: {row.Ratio}, goal {row.Goal}")}</title></rect>");
            y += RowHeight;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double X(double share) => Labels + ((Math.Log10(share) - Math.Log10(Least)) / (Math.Log10(Most) - Math.Log10(Least)) * (Width - Labels - 60));

    // 1 is the goal, less is better.
    private static double? Share(ResultRow row)
    {
        Match ratio = Number().Match(row.Ratio), goal = GoalText().Match(row.Goal);
        if (!ratio.Success || !goal.Success || !row.Goal.Contains('×', StringComparison.Ordinal))
        {
            return null;
        }

        double measured = double.Parse(ratio.Value, CultureInfo.InvariantCulture), wanted = double.Parse(goal.Groups["number"].Value, CultureInfo.InvariantCulture);
        return goal.Groups["sign"].Value == "≥" ? wanted / Math.Max(measured, 1e-6) : measured / wanted;
    }

    private static string Shorten(string text) => text.Length <= 72 ? text : text[..71] + "…";

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<sign>[≤≥])\s*(?<number>\d+(\.\d+)?)\s*×")]
    private static partial Regex GoalText();
}
