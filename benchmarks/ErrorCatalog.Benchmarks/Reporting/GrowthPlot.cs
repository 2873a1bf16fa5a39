using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>How the time of generation grows with the catalog, beside the peer, on logarithmic axes: a straight line of slope 1 is linear.</summary>
internal static partial class GrowthPlot
{
    private const int Width = 640;
    private const int Height = 380;
    private const int Margin = 60;

    // Milliseconds.
    private static readonly double[] Ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

    /// <summary>Draws rows such as "generation, 1,000 entries"; null when there are fewer than two.</summary>
    public static string? Draw(IEnumerable<ResultRow> rows)
    {
        (double Entries, double Ours, double Peer)[] points = [.. rows
            .Select(row => (Match: Generation().Match(row.Figure), Row: row))
            .Where(found => found.Match.Success)
            .Select(found => (Entries: double.Parse(found.Match.Groups["n"].Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture), Ours: Milliseconds(found.Row.Ours), Peer: Milliseconds(found.Row.Peer)))
            .Where(point => !double.IsNaN(point.Ours) && !double.IsNaN(point.Peer))
            .OrderBy(point => point.Entries)];
        if (points.Length < 2)
        {
            return null;
        }

        double least = points.Min(point => Math.Min(point.Ours, point.Peer)) / 1.5, most = points.Max(point => Math.Max(point.Ours, point.Peer)) * 1.5;
        double X(double entries) => Margin + (Math.Log(entries / points[0].Entries) / Math.Log(points[^1].Entries / points[0].Entries) * (Width - Margin - 150));
        double Y(double time) => Height - 40 - (Math.Log(time / least) / Math.Log(most / least) * (Height - 80));
        var svg = new StringBuilder(SvgStyle.Open(Width, Height, "Time of generation by number of entries"));
        foreach ((double entries, double _, double _) in points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{X(entries):F1}\" x2=\"{X(entries):F1}\" y1=\"30\" y2=\"{Height - 40}\"/><text class=\"tick\" x=\"{X(entries):F1}\" y=\"{Height - 22}\" text-anchor=\"middle\">{entries:N0} entries</text>");
        }

        foreach (double tick in Ticks.Where(tick => tick > least && tick < most))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Margin}\" x2=\"{Width - 90}\" y1=\"{Y(tick):F1}\" y2=\"{Y(tick):F1}\"/><text class=\"tick\" x=\"{Margin - 6}\" y=\"{Y(tick) + 4:F1}\" text-anchor=\"end\">{WebUtility.HtmlEncode(Quantity.Time(tick * 1e6))}</text>");
        }

        Line("ours", "ErrorCatalog", point => point.Ours);
        Line("peer", "LoggerMessage", point => point.Peer);
        return svg.Append("</svg>\n").ToString();

        void Line(string kind, string name, Func<(double Entries, double Ours, double Peer), double> time)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{kind}\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Entries):F1},{Y(time(point)):F1}")))}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}-text\" x=\"{X(points[^1].Entries) + 8:F1}\" y=\"{Y(time(points[^1])) + 4:F1}\">{name}</text>");
        }
    }

    private static double Milliseconds(string text) => Duration().Match(text) is { Success: true } found
        ? double.Parse(found.Groups["n"].Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture) * found.Groups["unit"].Value switch { "ns" => 1e-6, "µs" => 1e-3, "ms" => 1, _ => 1e3 }
        : double.NaN;

    [GeneratedRegex(@"^generation, (?<n>[\d,]+) entries$")]
    private static partial Regex Generation();

    [GeneratedRegex(@"(?<n>[\d,]+(\.\d+)?) (?<unit>ns|µs|ms|s)\b")]
    private static partial Regex Duration();
}
