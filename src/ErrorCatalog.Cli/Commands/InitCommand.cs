using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>init</c>: a first catalog that compiles.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Project folder; the catalog goes to DIR/catalog.", DefaultValueFactory = _ => "." };
        var name = new Option<string?>("--name") { Description = "Name of the catalog, kebab-case; the folder's name unless given.", HelpName = "NAME" };
        var baseUri = new Option<string?>("--base-uri") { Description = "Where the site will be published.", HelpName = "URL" };
        var command = new Command("init", "Create a first catalog.") { folder, name, baseUri };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(baseUri)));
        return command;
    }

    private static int Run(string folder, string? given, string? baseUri)
    {
        string name = given ?? Kebab(Path.GetFileName(Path.GetFullPath(folder)));
        string path = Path.Combine(folder, "catalog", name + ".errors.yaml");
        string text = Template(name, baseUri);
        CatalogFile parsed = CatalogFileParser.Parse(path, text);
        if (parsed.Diagnostics.FirstOrDefault(finding => finding.Severity == CatalogSeverity.Error) is { } finding)
        {
            FindingOutput.PrintText(Terminal.Error, [finding]);
            return ExitCode.WrongUsage;
        }

        if (File.Exists(path))
        {
            throw ErrorcatalogErrors.FileAlreadyExists(path).ToException();
        }

        WholeFile.Write(path, text, overwrite: false);
        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Created")} {path}");
        Terminal.Out.WriteLine($"Next: errorcatalog new some-error --catalog {Path.Combine(folder, "catalog")}");
        return ExitCode.Fine;
    }

    private static string Template(string name, string? baseUri) => $$"""
        # Errors of {{name}}. The format: docs/catalog-format.md of ErrorCatalog.
        catalog: {{name}}
        locale: en
        {{(baseUri is null ? "# base-uri: https://errors.example.org/" + name + "/" : "base-uri: " + (baseUri.EndsWith('/') ? baseUri : baseUri + "/"))}}
        errors:
          internal-error:
            category: processing
            kind: exception
            impact: message
            who-retries: me
            http-status: 500
            params:
              reference: { type: identifier, example: "b6f0-2291", note: "number under which the details were logged" }
            title: "Internal error"
            explain: "Expected to finish the operation, but an unforeseen error occurred. Reference: {reference}."
            fix-hint: "Tell support the reference {reference}."

        """.ReplaceLineEndings("\n");

    private static string Kebab(string text)
    {
        var kebab = new StringBuilder();
        foreach (char letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0 && kebab[^1] != '-')
                {
                    kebab.Append('-');
                }

                kebab.Append(char.ToLowerInvariant(letter));
            }
            else if (kebab.Length > 0 && kebab[^1] != '-')
            {
                kebab.Append('-');
            }
        }

        string name = kebab.ToString().Trim('-');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : "errors";
    }
}
