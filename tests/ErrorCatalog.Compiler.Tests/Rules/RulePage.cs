using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>A page of <c>docs/rules</c>, taken apart.</summary>
internal sealed partial record RulePage(string Id, string Title, string Severity, string Text, CatalogSource[] Bad, CatalogSource[] Good)
{
    internal static string[] Paths { get; } =
        [.. Directory.GetFiles(Path.Combine(TestFiles.Root, "rules"), "EC*.md").Where(path => IsCompilerRule(path)).Order(StringComparer.Ordinal)];

    internal static RulePage Read(string id)
    {
        string text = File.ReadAllText(Path.Combine(TestFiles.Root, "rules", id + ".md")).ReplaceLineEndings("\n");
        return new RulePage(Front(text, "id"), Front(text, "title"), Front(text, "severity"), text, Block(text, "bad"), Block(text, "good"));
    }

    internal CatalogDiagnostic[] BadFindings => Findings(Bad);

    internal CatalogDiagnostic[] GoodFindings => Findings(Good);

    /// <summary>The findings of the examples of this page; those of advice, which only the tool gives, on the pages about it.</summary>
    private CatalogDiagnostic[] Findings(CatalogSource[] sources)
    {
        CatalogSource[] code = [.. sources.Where(source => source.Path.EndsWith(".cs", StringComparison.Ordinal))];
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources.Except(code));
        HashSet<string> names = [.. code.SelectMany(file => Word().Matches(file.Text).Select(match => match.Value))];
        return string.CompareOrdinal(Id, "EC0300") < 0
            ? [.. compiled.Diagnostics]
            : [.. compiled.Diagnostics, .. CatalogLints.Check(compiled), .. code.Length > 0 ? CatalogLints.CheckUsage(compiled, names) : default];
    }

    // Rules about C# code have pages in the same folder and tests of their own.
    private static bool IsCompilerRule(string path) => string.CompareOrdinal(Path.GetFileName(path), "EC1000") < 0;

    private static string Front(string text, string name)
    {
        Match match = Regex.Match(text.Split("\n---\n")[0], $"(?m)^{name}: (.+)$", RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"The front matter has no '{name}'.");
        return match.Groups[1].Value;
    }

    private static CatalogSource[] Block(string text, string name)
    {
        Match match = Regex.Match(text, $"```yaml {name}\n(.*?)```\n", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"The page has no block 'yaml {name}'.");
        string[] parts = Regex.Split(match.Groups[1].Value, "(?m)^# file: (.+)\n", RegexOptions.CultureInvariant);
        return parts.Length == 1
            ? [new CatalogSource("agent.errors.yaml", Expand(parts[0]))]
            : [.. Enumerable.Range(0, parts.Length / 2).Select(i => new CatalogSource(parts[(2 * i) + 1], Expand(parts[(2 * i) + 2])))];
    }

    /// <summary><c>&lt;U+FEFF&gt;</c> stands for a character, <c>&lt;text × 9&gt;</c> for repetitions with № counting and ↵ breaking lines.</summary>
    private static string Expand(string text)
    {
        text = Repetition().Replace(text, match =>
        {
            StringBuilder result = new();
            for (int i = 0; i < int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture); i++)
            {
                result.Append(match.Groups["text"].Value.Replace("№", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace('↵', '\n'));
            }

            return result.ToString();
        });
        return Character().Replace(text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    [GeneratedRegex(@"<(?<text>[^<>]+?) × (?<count>[0-9]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Repetition();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("<U\\+([0-9A-F]{4})>", RegexOptions.CultureInvariant)]
    private static partial Regex Character();
}
