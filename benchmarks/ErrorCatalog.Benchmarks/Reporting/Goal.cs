using System.Globalization;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>What a figure should reach, and in which direction its ratio is told.</summary>
/// <param name="Text">The goal in words; a dash when there is none.</param>
/// <param name="IsSpeedUp">True when the ratio tells how many times faster than the peer, false when it tells how many times its time.</param>
internal sealed record Goal(string Text, bool IsSpeedUp)
{
    public static Goal None { get; } = new("–", false);

    public static Goal AtMost(double ratio) => new(string.Create(CultureInfo.InvariantCulture, $"≤ {ratio} ×"), false);

    public static Goal TimesFaster(double ratio) => new(string.Create(CultureInfo.InvariantCulture, $"≥ {ratio} × faster"), true);

    public static Goal Absolute(string text) => new(text, false);

    /// <summary>Our time divided by the peer's, as the table tells it.</summary>
    public string Ratio(double ratio) => IsSpeedUp
        ? string.Create(CultureInfo.InvariantCulture, $"{1 / ratio:F2} × faster")
        : string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} ×");
}
