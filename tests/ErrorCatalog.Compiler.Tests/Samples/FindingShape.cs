using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Every message says what was expected, what was found, and how to fix it, on one line.</summary>
internal static partial class FindingShape
{
    internal static void Check(CatalogDiagnostic finding)
    {
        Match match = Shape().Match(finding.Message);
        Assert.True(match.Success, $"{finding.RuleId}: {finding.Message}");
        Assert.False(char.IsWhiteSpace(match.Groups["expected"].Value[^1]), finding.Message);
        Assert.False(finding.Message.Any(char.IsControl), finding.Message);
        Assert.InRange(finding.Message.Length, 30, 900);
    }

    [GeneratedRegex(@"^Expected (?<expected>\S.*?),? but found (?<found>\S.*?)\. (?<fix>[A-Z].*[.?!…'’"")])$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
