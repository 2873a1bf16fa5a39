using System.Globalization;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Prints times and sizes in the unit that suits them.</summary>
internal static class Quantity
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, "ns"),
        < 1e6 => Number(nanoseconds / 1e3, "µs"),
        < 1e9 => Number(nanoseconds / 1e6, "ms"),
        _ => Number(nanoseconds / 1e9, "s"),
    };

    public static string Size(double bytes) => bytes switch
    {
        < 1e4 => string.Create(CultureInfo.InvariantCulture, $"{bytes:F0} B"),
        < 1e6 => Number(bytes / 1e3, "kB"),
        _ => Number(bytes / 1e6, "MB"),
    };

    // Three significant digits: no benchmark is more exact.
    private static string Number(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? value.ToString("F2", CultureInfo.InvariantCulture) : value < 100 ? value.ToString("F1", CultureInfo.InvariantCulture) : value.ToString("F0", CultureInfo.InvariantCulture))} {unit}");
}
