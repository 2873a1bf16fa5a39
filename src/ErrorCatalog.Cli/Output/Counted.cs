using System.Globalization;

namespace ErrorCatalog.Cli.Output;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    public static string Of(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
