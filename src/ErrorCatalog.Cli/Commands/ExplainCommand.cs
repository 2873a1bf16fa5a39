using System.CommandLine;
using System.Text.Json;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>explain CODE</c>: what a code means and what to do about it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE") { Description = "Key, code, alias or number of an entry." };
        Option<string> catalog = CommonOptions.Catalog();
        Option<string?> locale = CommonOptions.Locale();
        Option<string[]> arguments = CommonOptions.Arguments();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("explain", "Explain a code: what was expected, what happened, how to fix it and who should retry.") { code, catalog, locale, arguments, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(code),
            parsed.GetRequiredValue(catalog),
            CommonOptions.CanonicalLocale(parsed.GetValue(locale)),
            parsed.GetValue(arguments) ?? [],
            parsed.GetValue(json),
            cancellation)));
        return command;
    }

    private static int Run(string code, string folder, string? locale, string[] arguments, bool json, CancellationToken cancellation)
    {
        CompiledCatalogs compiled = CatalogFolder.CompileWithoutErrors(folder, cancellation);
        ProblemCatalogSet catalogs = CatalogFolder.Load(compiled);
        ProblemDescriptor entry = EntryLookup.Find(catalogs, code);
        MessageValue[] values = ArgumentParser.Parse(entry, arguments, ArgumentParser.Placeholder);
        var problem = new Problem(new ProblemState(entry.Catalog!, entry.Index, values));
        DeprecatedModel? deprecated = compiled.Catalogs.First(catalog => catalog.Name == entry.Catalog!.Name).Entries.First(model => model.Key == entry.Key).Deprecated;
        if (json)
        {
            PrintJson(entry, problem, deprecated, locale);
        }
        else
        {
            PrintText(entry, problem, deprecated, locale ?? UserLocale.Current);
        }

        return ExitCode.Fine;
    }

    private static void PrintText(ProblemDescriptor entry, Problem problem, DeprecatedModel? deprecated, string locale)
    {
        Terminal terminal = Terminal.Out;
        string title = entry.TitlePattern is null ? entry.Key : problem.GetTitle(locale).Text;
        terminal.WriteLine($"{terminal.Styled(Style.Bold, PrintableText.OneLine(entry.Code))}  {PrintableText.OneLine(title)}");
        terminal.WriteLine();
        terminal.WriteLine(PrintableText.Lines(problem.GetExplain(locale).Text));
        terminal.WriteLine(PrintableText.Lines(problem.GetFixHint(locale).Text));
        if (problem.GetRule(locale).Text is { Length: > 0 } rule)
        {
            terminal.WriteLine(PrintableText.Lines(rule));
        }

        terminal.WriteLine();
        Fact("key", entry.Key);
        Fact("aliases", entry.Aliases.Count == 0 ? null : string.Join(", ", entry.Aliases));
        Fact("severity", entry.Severity == ProblemSeverity.Error ? "error" : "warning");
        Fact("impact", EntryWords.Of(entry.Impact));
        Fact("who retries", EntryWords.Of(entry.Retry));
        Fact("HTTP status", entry.HttpStatus?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Fact("parameters", entry.Parameters.Count == 0 ? null : string.Join(", ", entry.Parameters.Select(parameter => $"{parameter.Name} ({EntryTokens.Of(parameter.Type)})")));
        Fact("deprecated", deprecated is null ? null : "yes" + (deprecated.ReplacedBy is { } successor ? ", use " + successor : string.Empty));
        Fact("retired", entry.Retired is null ? null : "yes" + (entry.Retired.ReplacedBy is { } next ? ", use " + next : string.Empty));
        Fact("page", entry.Link?.AbsoluteUri);

        void Fact(string name, string? value)
        {
            if (value is not null)
            {
                terminal.WriteLine($"{terminal.Styled(Style.Dim, name.PadRight(12))} {PrintableText.OneLine(value)}");
            }
        }
    }

    private static void PrintJson(ProblemDescriptor entry, Problem problem, DeprecatedModel? deprecated, string? locale) => JsonOutput.Print(json =>
    {
        LocalizedText explain = problem.GetExplain(locale);
        json.WriteStartObject();
        json.WriteString("catalog", entry.Catalog!.Name);
        json.WriteString("key", entry.Key);
        json.WriteString("code", entry.Code);
        json.WriteTexts("aliases", entry.Aliases);
        if (entry.Number is { } number)
        {
            json.WriteNumber("number", number);
        }

        json.WriteString("severity", EntryTokens.Of(entry.Severity));
        json.WriteString("category", EntryTokens.Of(entry.Category));
        json.WriteString("kind", EntryTokens.Of(entry.Kind));
        json.WriteString("impact", EntryTokens.Of(entry.Impact));
        json.WriteString("who_retries", EntryTokens.Of(entry.Retry));
        if (entry.Where is { } where)
        {
            json.WriteString("where", where.ToString());
        }

        if (entry.HttpStatus is { } status)
        {
            json.WriteNumber("http_status", status);
        }

        json.WriteString("grpc_reason", entry.GrpcReason);
        json.WriteStartArray("params");
        foreach (ProblemParameter parameter in entry.Parameters)
        {
            WriteParameter(json, parameter);
        }

        json.WriteEndArray();
        json.WriteString("locale", explain.Locale);
        json.WriteString("title", problem.GetTitle(locale).Text);
        json.WriteString("explain", explain.Text);
        json.WriteString("fix_hint", problem.GetFixHint(locale).Text);
        if (problem.GetRule(locale).Text is { Length: > 0 } rule)
        {
            json.WriteString("rule", rule);
        }

        if (entry.Since is { } since)
        {
            json.WriteString("since", since);
        }

        if (deprecated is not null)
        {
            WriteEnd(json, "deprecated", deprecated.Since, deprecated.ReplacedBy, deprecated.Reason);
        }

        if (entry.Retired is { } retired)
        {
            WriteEnd(json, "retired", retired.Since, retired.ReplacedBy, retired.Reason);
        }

        json.WriteString("url", entry.Link?.AbsoluteUri);
        json.WriteEndObject();
    });

    private static void WriteEnd(Utf8JsonWriter json, string name, string? since, string? replacedBy, string? reason)
    {
        json.WriteStartObject(name);
        json.WriteString("since", since);
        json.WriteString("replaced_by", replacedBy);
        json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, ProblemParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("type", EntryTokens.Of(parameter.Type));
        json.WriteString("example", parameter.Example);
        json.WriteBoolean("optional", parameter.IsOptional);
        json.WriteString("sensitivity", EntryTokens.Of(parameter.Sensitivity));
        if (parameter.EnumValues.Count > 0)
        {
            json.WriteTexts("values", parameter.EnumValues);
        }

        json.WriteEndObject();
    }
}
