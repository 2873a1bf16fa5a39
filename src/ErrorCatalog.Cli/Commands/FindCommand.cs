using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Messages;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>find TEXT</c>: which entry a pasted message is of, and the values in it.</summary>
internal static class FindCommand
{
    private const int UsualLimit = 5;

    public static Command Create()
    {
        var text = new Argument<string>("TEXT") { Description = "A code, some words, or a whole message with its values; - for standard input." };
        Option<string> catalog = CommonOptions.Catalog();
        Option<string?> locale = CommonOptions.Locale();
        locale.Description = "Language to look in first, for example es-MX; the others follow.";
        var limit = new Option<int>("--limit", "-n") { Description = "Most results.", HelpName = "COUNT", DefaultValueFactory = _ => UsualLimit };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("find", "Find the entry of a message that was logged or shown, in any language, and the values in it.") { text, catalog, locale, limit, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int most = parsed.GetValue(limit);
            if (most < 1)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid("--limit", most.ToString(System.Globalization.CultureInfo.InvariantCulture), "a number from 1").ToException();
            }

            string given = parsed.GetRequiredValue(text);
            string wanted = given == "-" ? Encoding.UTF8.GetString(await StandardInput.ReadAsync(cancellation).ConfigureAwait(false)) : given;
            return Run(wanted, parsed.GetRequiredValue(catalog), CommonOptions.CanonicalLocale(parsed.GetValue(locale)) ?? UserLocale.Current, most, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static int Run(string text, string folder, string locale, int limit, bool json, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = CatalogFolder.CompileWithoutErrors(folder, cancellation);
        IReadOnlyList<SearchIndex> indexes = SearchIndex.Build(compiled);
        string first = LocaleMatcher.Negotiate([locale], [.. indexes.Select(index => index.Locale)], indexes[0].Locale);
        IReadOnlyList<SearchHit> hits = SearchIndex.FindInAny(indexes.OrderByDescending(index => index.Locale == first), text, limit);
        if (json)
        {
            PrintJson(hits);
        }
        else
        {
            PrintText(hits);
        }

        return hits.Count > 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void PrintText(IReadOnlyList<SearchHit> hits)
    {
        Terminal terminal = Terminal.Out;
        if (hits.Count == 0)
        {
            Terminal.Error.WriteLine("Nothing found. Try other words, or list the codes with errorcatalog check --json.");
        }

        foreach (SearchHit hit in hits)
        {
            terminal.WriteLine($"{terminal.Styled(Style.Bold, PrintableText.OneLine(hit.Code))}  {PrintableText.OneLine(hit.Heading)}{(hit.Match == SearchMatch.Words ? "  " + terminal.Styled(Style.Dim, "(some words)") : string.Empty)}");
            foreach ((string name, string value) in hit.Values)
            {
                terminal.WriteLine($"  {terminal.Styled(Style.Dim, name)} = {PrintableText.OneLine(value)}");
            }
        }
    }

    private static void PrintJson(IReadOnlyList<SearchHit> hits) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteObjects("entries", hits, hit =>
        {
            json.WriteString("key", hit.Key);
            json.WriteString("code", hit.Code);
            json.WriteString("heading", hit.Heading);
            json.WriteString("locale", hit.Locale);
            json.WriteString("match", hit.Match switch { SearchMatch.Name => "name", SearchMatch.Message => "message", SearchMatch.Mention => "mention", _ => "words" });
            json.WriteStartObject("values");
            foreach ((string name, string value) in hit.Values)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        });
        json.WriteEndObject();
    });
}
