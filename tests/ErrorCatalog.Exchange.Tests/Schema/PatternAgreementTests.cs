using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>The shapes that a schema can tell are those by which the compiler reads.</summary>
public sealed class PatternAgreementTests
{
    private static readonly string[] VersionPieces = ["1", "0", "10", ".", ".", ".", "2.3", "-rc.1", "+b", "01", "-", "é"];

    private static readonly string[] NamePieces = ["a", "b", "z", "Z", "0", "1", "00", "9", "-", "--", "_", ".", "é", "/", ":", "+", "rc", "x1"];

    [Fact]
    public void Keys() => Agree(CatalogVocabulary.KeyPattern, "EC0030", CatalogLimits.MaxNameLength, name => $"catalog: a\nerrors:\n  \"{name}\": {{ }}\n");

    [Fact]
    public void Parameter_names() => Agree(CatalogVocabulary.WordPattern, "EC0040", CatalogLimits.MaxNameLength, name => $"catalog: a\nerrors:\n  k: {{ params: {{ \"{name}\": {{ type: text }} }} }}\n");

    [Fact]
    public void Versions() => Agree(CatalogVocabulary.VersionPattern, "EC0038", 64, version => $"catalog: a\nerrors:\n  k: {{ since: \"{version}\" }}\n", VersionPieces);

    [Fact]
    public void Codes() => Agree(CatalogVocabulary.CodePattern, "EC0031", CatalogLimits.MaxCodeLength, code => $"catalog: a\nerrors:\n  k: {{ code: \"{code}\" }}\n");

    private static void Agree(string pattern, string rule, int longest, Func<string, string> document, string[]? ofVersions = null)
    {
        string[] pieces = ofVersions ?? NamePieces;
        var random = new Random(pattern.Length);
        var shape = new Regex(pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant);
        int fitting = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            name = random.Next(50) == 0 ? string.Concat(Enumerable.Repeat("a1", longest / 2 + random.Next(2))) : name;
            bool isRefused = CatalogFileParser.Parse("a.errors.yaml", document(name)).Diagnostics.Any(finding => finding.RuleId == rule);
            bool fits = shape.IsMatch(name) && name.Length <= longest;
            fitting += fits ? 1 : 0;

            Assert.True(fits != isRefused, $"'{name}' {(fits ? "fits" : "does not fit")} {pattern} but the compiler {(isRefused ? "refuses" : "takes")} it.");
        }

        Assert.InRange(fitting, 50, 2_950);
    }
}
