using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>new KEY</c>: one more entry at the end of a catalog file, ready to be worded.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "Permanent key of the entry, kebab-case." };
        Option<string> catalog = CommonOptions.Catalog(required: false);
        catalog.DefaultValueFactory = _ => "catalog";
        catalog.Description = "Catalog file to add to, or a folder that holds just one.";
        var code = new Option<string?>("--code") { Description = "Wire code; the key unless given.", HelpName = "CODE" };
        var rejection = new Option<bool>("--rejection") { Description = "The command was valid and cannot be carried out, rather than never processed." };
        var command = new Command("new", "Add an entry to a catalog.") { key, catalog, code, rejection };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(key), parsed.GetValue(catalog)!, parsed.GetValue(code), parsed.GetValue(rejection), cancellation)));
        return command;
    }

    private static int Run(string key, string place, string? code, bool rejection, CancellationToken cancellation)
    {
        CompiledCatalogs before = CatalogFolder.Compile(place, cancellation);
        string path = CatalogFileAt(place);
        string text = File.ReadAllText(path);
        CatalogFile file = CatalogFileParser.Parse(path, text, cancellation);
        if (file.Positions.FirstOrDefault(position => position.Name == "errors/" + key) is { } known)
        {
            throw ErrorcatalogErrors.KeyAlreadyExists(key, path, known.Range.StartLine + 1).ToException();
        }

        string added = text.TrimEnd() + "\n" + Entry(key, code, rejection, Indentation(text));
        CatalogFile after = CatalogFileParser.Parse(path, added, cancellation);
        int errorsBefore = file.Diagnostics.Count(finding => finding.Severity == CatalogSeverity.Error);
        CatalogDiagnostic[] errors = [.. after.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)];
        if (errors.Length > errorsBefore || before.Catalogs.Any(catalog => catalog.Entries.Any(entry => entry.Key == key || (code is not null && entry.Code == code))))
        {
            FindingOutput.PrintText(Terminal.Error, errors);
            Failure.Print(ErrorcatalogErrors.ArgumentValueInvalid("KEY", key, "a new kebab-case key, and a code that no entry has, at the end of a catalog without errors"));
            return ExitCode.WrongUsage;
        }

        WholeFile.Write(path, added, overwrite: true);
        int line = after.Positions.First(position => position.Name == "errors/" + key).Range.StartLine + 1;
        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Added")} {key} to {path}, line {line}. Word its texts, then run errorcatalog check {place}.");
        return ExitCode.Fine;
    }

    private static string CatalogFileAt(string place)
    {
        if (File.Exists(place))
        {
            return place;
        }

        string[] files = Directory.GetFiles(place, "*.errors.yaml", SearchOption.AllDirectories);
        return files is [string only]
            ? only
            : throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", place, "a catalog file, or a folder with exactly one; found " + files.Length).ToException();
    }

    // The indentation of the first key below "errors:", so that the new entry lines up with its neighbours.
    private static string Indentation(string text)
    {
        string? first = text.Split('\n')
            .SkipWhile(line => !line.StartsWith("errors:", StringComparison.Ordinal))
            .Skip(1)
            .FirstOrDefault(line => line.Trim().Length > 0 && line.TrimStart()[0] != '#');
        int depth = first is null ? 2 : first.Length - first.TrimStart(' ').Length;
        return new string(' ', Math.Max(depth, 1));
    }

    private static string Entry(string key, string? code, bool rejection, string indent)
    {
        string words = key.Replace('-', ' ');
        var entry = new StringBuilder();
        Line(indent, key + ":");
        string inner = indent + indent;
        if (code is not null)
        {
            Line(inner, "code: " + code);
        }

        Line(inner, "category: processing");
        Line(inner, "kind: " + (rejection ? "rejection" : "exception"));
        Line(inner, "impact: message");
        Line(inner, "who-retries: " + (rejection ? "you" : "me"));
        Line(inner, "http-status: " + (rejection ? "400" : "500"));
        Line(inner, "params:");
        Line(inner + indent, "subject: { type: identifier, example: \"A-1\", note: \"what it is about\" }");
        Line(inner, $"title: \"{char.ToUpperInvariant(words[0])}{words[1..]}\"");
        Line(inner, "explain: \"Expected {subject} to be usable, but it is not.\"");
        Line(inner, "fix-hint: \"Check {subject}, then try again.\"");
        return entry.ToString();

        void Line(string depth, string content) => entry.Append(depth).Append(content).Append('\n');
    }
}
