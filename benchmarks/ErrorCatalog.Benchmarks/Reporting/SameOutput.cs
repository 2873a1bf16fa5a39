using System.Text;

namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Two sides may only be compared while they do the same work.</summary>
internal static class SameOutput
{
    public static void Require(string sides, string left, string right)
    {
        if (!string.Equals(left, right, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Expected {sides} to give the same output but got:\n{left}\n{right}\nBring the side that was not changed up to date.");
        }
    }

    public static void Require(string sides, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        Require(sides, Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(right));
}
