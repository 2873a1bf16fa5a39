using System.Text;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Contracts;

/// <summary>Prints what changed, for people, for a pull request, for programs and as SARIF.</summary>
internal static class DiffOutput
{
    private static readonly ContractSeverity[] Severities = [ContractSeverity.Breaking, ContractSeverity.Compatible, ContractSeverity.Information];

    /// <summary>A line for each change and a last one with the verdict.</summary>
    public static void PrintText(IReadOnlyList<ContractChange> changes, ContractVersion old, ContractVersion current)
    {
        foreach (ContractChange change in changes)
        {
            string severity = Terminal.Out.Styled(Colour(change.Rule.Severity), Word(change.Rule.Severity));
            Terminal.Out.WriteLine($"{severity} {PrintableText.OneLine(change.Catalog)} {Terminal.Out.Styled(Style.Bold, change.Rule.Name)}: {PrintableText.OneLine(change.Message)}");
        }

        Terminal.Out.WriteLine(PrintableText.OneLine($"{Totals(changes)} from {old.Name} to {current.Name}. {Advice(ContractDiff.BumpOf(changes))}"));
    }

    /// <summary>Headings and lists that a pull request shows well.</summary>
    public static void PrintMarkdown(IReadOnlyList<ContractChange> changes, ContractVersion old, ContractVersion current)
    {
        Terminal.Out.WriteLine($"## Catalog changes from {Escape(old.Name)} to {Escape(current.Name)}");
        Terminal.Out.WriteLine();
        Terminal.Out.WriteLine($"{Totals(changes)}. {Advice(ContractDiff.BumpOf(changes))}");
        foreach (ContractSeverity severity in Severities)
        {
            ContractChange[] group = [.. changes.Where(change => change.Rule.Severity == severity)];
            if (group.Length == 0)
            {
                continue;
            }

            Terminal.Out.WriteLine();
            Terminal.Out.WriteLine($"### {Heading(severity)}");
            Terminal.Out.WriteLine();
            foreach (ContractChange change in group)
            {
                Terminal.Out.WriteLine($"- **{Escape(change.Key is null ? change.Catalog : $"{change.Catalog}/{change.Key}")}** {change.Rule.Name}: {Escape(change.Message)}");
            }
        }
    }

    /// <summary>The step of the version, the totals and every change.</summary>
    public static void PrintJson(IReadOnlyList<ContractChange> changes, ContractVersion old, ContractVersion current) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteString("old", old.Name);
        json.WriteString("new", current.Name);
        json.WriteString("bump", Word(ContractDiff.BumpOf(changes)));
        foreach (ContractSeverity severity in Severities)
        {
            json.WriteNumber(Word(severity), changes.Count(change => change.Rule.Severity == severity));
        }

        json.WriteObjects("changes", changes, change =>
        {
            json.WriteString("severity", Word(change.Rule.Severity));
            json.WriteString("kind", change.Rule.Name);
            json.WriteString("catalog", change.Catalog);
            json.WriteString("key", change.Key);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteString("message", change.Message);
        });
        json.WriteEndObject();
    });

    /// <summary>SARIF 2.1.0 with a result for each change, at the line of the new catalog where there is one.</summary>
    public static void PrintSarif(IReadOnlyList<ContractChange> changes, ContractVersion current)
    {
        ContractPlaces places = new(current.Files);
        SourceRange start = new(current.Name, 0, 0, 0, 0, 0, 0);
        FindingOutput.PrintSarif(
            [.. changes.Select(change => new CatalogDiagnostic(change.Rule.Name, Level(change.Rule.Severity), change.Message, places.Of(change) ?? start))],
            ContractRules.All.Select(rule => new RuleInfo(rule.Name, rule.Name, rule.Finding?.HelpLink ?? "https://errorcatalog.dev/cli/diff")));
    }

    public static string Word(ContractBump bump) => bump switch
    {
        ContractBump.Major => "major",
        ContractBump.Minor => "minor",
        ContractBump.Patch => "patch",
        _ => "none",
    };

    public static string Totals(IReadOnlyCollection<ContractChange> changes) => changes.Count == 0
        ? "No changes"
        : string.Join(", ", Severities
            .Select(severity => (Severity: severity, Count: changes.Count(change => change.Rule.Severity == severity)))
            .Where(item => item.Count > 0)
            .Select(item => Counted.Of(item.Count, Adjective(item.Severity) + " change", Adjective(item.Severity) + " changes")));

    private static string Advice(ContractBump bump) => bump switch
    {
        ContractBump.Major => "The next version is a major one.",
        ContractBump.Minor => "The next version is at least a minor one.",
        ContractBump.Patch => "The next version is at least a patch.",
        _ => "No new version is needed.",
    };

    private static string Word(ContractSeverity severity) => severity switch
    {
        ContractSeverity.Breaking => "breaking",
        ContractSeverity.Compatible => "compatible",
        _ => "info",
    };

    private static string Adjective(ContractSeverity severity) => severity == ContractSeverity.Information ? "informational" : Word(severity);

    private static string Heading(ContractSeverity severity) => severity switch
    {
        ContractSeverity.Breaking => "Breaking",
        ContractSeverity.Compatible => "Compatible",
        _ => "For information",
    };

    private static Style Colour(ContractSeverity severity) => severity switch
    {
        ContractSeverity.Breaking => Style.Red,
        ContractSeverity.Compatible => Style.Green,
        _ => Style.Cyan,
    };

    private static CatalogSeverity Level(ContractSeverity severity) => severity switch
    {
        ContractSeverity.Breaking => CatalogSeverity.Error,
        ContractSeverity.Compatible => CatalogSeverity.Warning,
        _ => CatalogSeverity.Info,
    };

    // Names and values come from catalogs of anybody: nothing of them may become a link, an image or HTML.
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in PrintableText.OneLine(text))
        {
            if (letter < 128 && !char.IsLetterOrDigit(letter) && letter is not (' ' or '.' or ',' or '\'' or '-' or '/'))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
