using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Resolution;

namespace ErrorCatalog.Cli.Resolving;

/// <summary>Prints what became of a reference, for people and for programs.</summary>
internal static class ResolveOutput
{
    public static void PrintText(CatalogResolution resolution)
    {
        if (resolution.Problem is { } problem)
        {
            PrintProblem(resolution, problem);
        }

        if (resolution.Failure is { } failure)
        {
            Failure.Print(failure);
            foreach (ResolutionAttempt attempt in resolution.Attempts)
            {
                string outcome = attempt.Failure is { } reason ? reason.GetExplain(UserLocale.Current).Text : "was read";
                Terminal.Error.WriteLine($"  {Terminal.Error.Styled(Style.Dim, "tried")}: {PrintableText.OneLine(attempt.Target)}: {PrintableText.OneLine(outcome)}");
            }
        }
    }

    public static void PrintJson(CatalogResolution resolution) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("found", resolution.IsFound);
        json.WriteString("source", EntryTokens.Of(resolution.Source));
        json.WriteString("code", resolution.Problem?.Code);
        json.WriteString("key", resolution.Entry?.Key);
        json.WriteString("catalog", resolution.Entry?.Catalog?.Name);
        Text(json, "title", resolution.Title);
        Text(json, "explain", resolution.Explain);
        Text(json, "fix_hint", resolution.FixHint);
        json.WriteString("impact", EntryTokens.Of(resolution.Impact));
        json.WriteString("who_retries", EntryTokens.Of(resolution.Retry));
        json.WriteString("page", resolution.Page?.AbsoluteUri);
        json.WriteString("document", resolution.Document?.AbsoluteUri);
        json.WriteString("sha256", resolution.Digest);
        json.WriteBoolean("pinned", resolution.IsPinned);
        json.WriteString("fetched_at", resolution.FetchedAt?.ToString("O", CultureInfo.InvariantCulture));
        Failed(json, "failure", resolution.Failure);
        json.WriteObjects("attempts", resolution.Attempts, attempt =>
        {
            json.WriteString("target", attempt.Target);
            json.WriteString("source", EntryTokens.Of(attempt.Source));
            Failed(json, "failure", attempt.Failure);
        });
        json.WriteEndObject();
    });

    private static void PrintProblem(CatalogResolution resolution, Problem problem)
    {
        Terminal terminal = Terminal.Out;
        terminal.WriteLine($"{terminal.Styled(Style.Bold, PrintableText.OneLine(problem.Code))}  {PrintableText.OneLine(resolution.Title.Text)}");
        terminal.WriteLine();
        terminal.WriteLine(PrintableText.Lines(resolution.Explain.Text));
        if (resolution.FixHint.Text.Length > 0)
        {
            terminal.WriteLine(PrintableText.Lines(resolution.FixHint.Text));
        }

        terminal.WriteLine();
        Fact("found", resolution.Source switch
        {
            EntrySource.Local => $"in the local catalog {resolution.Entry!.Catalog!.Name}",
            EntrySource.Cache => "in the cache, fetched " + Time(resolution.FetchedAt),
            EntrySource.Network => "in the published catalog",
            _ => "nowhere",
        });
        Fact("key", resolution.Entry?.Key);
        Fact("impact", EntryWords.Of(resolution.Impact));
        Fact("who retries", EntryWords.Of(resolution.Retry));
        Fact("page", resolution.Page?.AbsoluteUri);
        Fact("document", resolution.Document?.AbsoluteUri);
        Fact("sha256", resolution.Digest is { } digest ? digest + (resolution.IsPinned ? ", as the reference says" : string.Empty) : null);
        Fact("texts", $"title {Origin(resolution.Title)}, explain {Origin(resolution.Explain)}, hint {Origin(resolution.FixHint)}");

        void Fact(string name, string? value)
        {
            if (value is not null)
            {
                terminal.WriteLine($"{terminal.Styled(Style.Dim, name.PadRight(12))} {PrintableText.OneLine(value)}");
            }
        }
    }

    private static string Origin(ResolvedText text) => text.Source == ResolvedTextSource.None ? "unknown" : EntryTokens.Of(text.Source);

    private static string Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static void Text(Utf8JsonWriter json, string name, ResolvedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Text);
        json.WriteString("locale", text.Locale);
        json.WriteBoolean("fallback", text.IsFallback);
        json.WriteString("from", EntryTokens.Of(text.Source));
        json.WriteEndObject();
    }

    private static void Failed(Utf8JsonWriter json, string name, Problem? failure)
    {
        if (failure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("code", failure.Code);
        json.WriteString("explain", failure.GetExplain().Text);
        json.WriteString("fix_hint", failure.GetFixHint().Text);
        json.WriteEndObject();
    }
}
