using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.CodeFixes;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Code;

/// <summary>Prints what <c>adopt</c> found and did.</summary>
internal static class AdoptOutput
{
    public static void PrintText(IReadOnlyList<LikeMessages> groups, MovePlan? plan, string place)
    {
        foreach (LikeMessages group in groups)
        {
            EntryDraft draft = group.First.Draft;
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Bold, draft.Key)}  {EntryTokens.Of(draft.Kind)}, who-retries {EntryTokens.Of(draft.WhoRetries)}, {Counted.Of(group.All.Count, "throw", "throws")}");
            Terminal.Out.WriteLine("  " + PrintableText.OneLine(draft.Explain));
            foreach (MovableMessage message in group.All)
            {
                PlannedMove? move = MoveOf(plan, message);
                string text = message.Draft.Explain == draft.Explain ? string.Empty : ": " + PrintableText.OneLine(message.Draft.Explain);
                string became = plan is null ? string.Empty : move is null ? "  (left as it is)" : $"  → {move.Entry.Key} in {CodeRun.Shown(move.CatalogPath)}";
                Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {PrintableText.OneLine(CodeRun.Shown(message.Path))}({message.Line},{message.Column}): {message.ExceptionType}{text}{became}"));
            }
        }

        int throws = groups.Sum(group => group.All.Count);
        Terminal.Out.WriteLine(plan is null
            ? $"{Counted.Of(throws, "throw", "throws")} in {Counted.Of(groups.Count, "group", "groups")} of like messages.{(throws > 0 ? $" Move them with errorcatalog adopt {ShellWord.Quote(place)} --write" : string.Empty)}"
            : $"Moved {Counted.Of(plan.Moves.Count, "throw", "throws")} to {Counted.Of(plan.Moves.Count(move => move.IsNew), "new entry", "new entries")}. Word their texts, then build.");
    }

    public static void PrintJson(IReadOnlyList<LikeMessages> groups, MovePlan? plan) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("throws", groups.Sum(group => group.All.Count));
        json.WriteNumber("moved", plan?.Moves.Count ?? 0);
        json.WriteNumber("new_entries", plan?.Moves.Count(move => move.IsNew) ?? 0);
        json.WriteStartArray("groups");
        foreach (LikeMessages group in groups)
        {
            WriteGroup(json, group, plan);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteGroup(Utf8JsonWriter json, LikeMessages group, MovePlan? plan)
    {
        EntryDraft draft = group.First.Draft;
        json.WriteStartObject();
        json.WriteString("key", draft.Key);
        json.WriteString("kind", EntryTokens.Of(draft.Kind));
        json.WriteString("impact", EntryTokens.Of(draft.Impact));
        json.WriteString("who_retries", EntryTokens.Of(draft.WhoRetries));
        json.WriteString("explain", draft.Explain);
        json.WriteString("fix_hint", draft.FixHint);
        json.WriteObjects("parameters", draft.Parameters, parameter =>
        {
            json.WriteString("name", parameter.Name);
            json.WriteString("type", EntryTokens.Of(parameter.Type));
            json.WriteBoolean("optional", parameter.IsOptional);
            if (parameter.EnumValues.Count > 0)
            {
                json.WriteTexts("values", parameter.EnumValues);
            }

        });
        json.WriteStartArray("throws");
        foreach (MovableMessage message in group.All)
        {
            PlannedMove? move = MoveOf(plan, message);
            json.WriteStartObject();
            json.WriteString("path", CodeRun.Shown(message.Path));
            json.WriteNumber("line", message.Line);
            json.WriteNumber("column", message.Column);
            json.WriteString("exception", message.ExceptionType);
            json.WriteString("message", message.Message);
            json.WriteString("moved_to", move?.Entry.Key);
            json.WriteString("catalog", move is null ? null : CodeRun.Shown(move.CatalogPath));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static PlannedMove? MoveOf(MovePlan? plan, MovableMessage message) =>
        plan?.Moves.FirstOrDefault(move => move.Path == message.Path && move.Line == message.Line && move.Column == message.Column);
}
