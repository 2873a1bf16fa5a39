using System.Text.RegularExpressions;

namespace ErrorCatalog.Messages.Tests;

/// <summary>Every language that has plural rules.</summary>
internal static partial class CldrLocales
{
    internal static IReadOnlyList<string> All { get; } =
    [
        .. Row().Matches(TestData.Text("CldrPluralData.g.cs")).SelectMany(row => row.Groups[1].Value.Split(' ')).Distinct(StringComparer.Ordinal),
    ];

    [GeneratedRegex("^ +\"([^|\"]+)\\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
