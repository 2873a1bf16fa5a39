using System.Text.Json;
using ErrorCatalog.Cli.Code;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Contracts;

/// <summary>Prints what <c>baseline fix</c> mended, what it left and why.</summary>
internal static class RepairOutput
{
    public static void PrintText(RepairPlan plan, BaselineFile baseline, IReadOnlyList<CatalogSource> sources, bool isDryRun)
    {
        foreach (ContractChange change in plan.Fixed)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, isDryRun ? "would fix" : "fixed")} {Name(change)}");
        }

        foreach (RefusedRepair refused in plan.Refused)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Yellow, "left")} {Name(refused.Change)}: {PrintableText.OneLine(refused.Reason)}");
        }

        foreach (CatalogSource change in plan.Changes)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, isDryRun ? "differs" : "written")} {PrintableText.OneLine(CodeRun.Shown(change.Path))}");
            if (isDryRun)
            {
                foreach (LineEdit edit in LineDiff.Of(OldText(sources, change), change.Text))
                {
                    Terminal.Out.WriteLine(Terminal.Out.Styled(edit.IsAdded ? Style.Green : Style.Red, PrintableText.OneLine(FormattableString.Invariant($"{(edit.IsAdded ? '+' : '-')}{edit.Line,5} {edit.Text}"))));
                }
            }
        }

        Terminal.Out.WriteLine(plan.Fixed.Count + plan.Refused.Count == 0
            ? $"{Terminal.Out.Styled(Style.Green, "Fine")}: nothing that {PrintableText.OneLine(baseline.Version)} promised is broken."
            : $"{(isDryRun ? "Would fix" : "Fixed")} {plan.Fixed.Count} of {Counted.Of(plan.Fixed.Count + plan.Refused.Count, "promise", "promises")} of {PrintableText.OneLine(baseline.Version)} in {Counted.Of(plan.Changes.Count, "file", "files")}.");
    }

    public static void PrintJson(RepairPlan plan, BaselineFile baseline, IReadOnlyList<CatalogSource> sources, bool isDryRun) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteString("baseline", baseline.Version);
        json.WriteStartArray("fixed");
        foreach (ContractChange change in plan.Fixed)
        {
            Write(json, change, reason: null);
        }

        json.WriteEndArray();
        json.WriteStartArray("left");
        foreach (RefusedRepair refused in plan.Refused)
        {
            Write(json, refused.Change, refused.Reason);
        }

        json.WriteEndArray();
        json.WriteTexts(isDryRun ? "differ" : "written", plan.Changes.Select(change => CodeRun.Shown(change.Path)));
        json.WriteStartArray("edits");
        foreach (CatalogSource change in plan.Changes)
        {
            foreach (LineEdit edit in LineDiff.Of(OldText(sources, change), change.Text))
            {
                json.WriteStartObject();
                json.WriteString("path", CodeRun.Shown(change.Path));
                json.WriteNumber("line", edit.Line);
                json.WriteString(edit.IsAdded ? "new" : "old", edit.Text);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ContractChange change, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("rule", change.Rule.Finding!.Id);
        json.WriteString("kind", change.Rule.Name);
        json.WriteString("catalog", change.Catalog);
        json.WriteString("key", change.Key);
        json.WriteString("message", change.Message);
        if (reason is not null)
        {
            json.WriteString("reason", reason);
        }

        json.WriteEndObject();
    }

    private static string OldText(IReadOnlyList<CatalogSource> sources, CatalogSource change) => sources.First(source => source.Path == change.Path).Text;

    private static string Name(ContractChange change) =>
        PrintableText.OneLine($"{change.Rule.Finding!.Id} {change.Catalog}{(change.Key is null ? string.Empty : "/" + change.Key)} {change.Rule.Name}");
}
