using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>init</c>: a first catalog that compiles.</summary>
internal static class InitCommand
{
    private const string DefaultName = "errors";

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Project folder; the catalog goes to DIR/catalog.", DefaultValueFactory = _ => "." };
        var name = new Option<string?>("--name") { Description = "Name of the catalog, kebab-case; the folder's name unless given.", HelpName = "NAME" };
        var baseUri = new Option<string?>("--base-uri") { Description = "Where the site will be published.", HelpName = "URL" };
        var command = new Command("init", "Create a first catalog.") { folder, name, baseUri };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!,
            parsed.GetValue(name),
            parsed.GetValue(baseUri) is { } address ? PublishAddress.Parse("--base-uri", address) : null));
        return command;
    }

    private static int Run(string folder, string? given, string? baseUri)
    {
        OutputFailure.RefuseFile("DIR", folder);
        string name = given ?? Kebab(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        string text = Template(name, baseUri);
        CatalogFile parsed = CatalogFileParser.Parse(name, text);
        if (parsed.Model?.Name != name || parsed.Diagnostics.Count > 0)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--name", name, "a name in kebab-case such as orders").ToException();
        }

        string catalog = Path.Combine(folder, "catalog");
        string path = Path.Combine(catalog, name + CatalogFileParser.FileSuffix);
        WholeFile.Create(path, text);
        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Created")} {path}");
        Terminal.Out.WriteLine($"Next: errorcatalog new some-error --catalog {ShellWord.Quote(catalog)}");
        return ExitCode.Fine;
    }

    private static string Template(string name, string? baseUri) => $$"""
        # Errors of {{name}}. The format: https://errorcatalog.dev/catalog-format
        catalog: {{name}}
        locale: en
        {{(baseUri is null ? "# base-uri: https://errors.example.org/" + name + "/" : "base-uri: " + baseUri)}}
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

    // HTTPServer and http_server both become http-server.
    private static string Kebab(string text)
    {
        var kebab = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            bool startsWord = char.IsAsciiLetterUpper(letter) && i > 0
                && (char.IsAsciiLetterLower(text[i - 1]) || char.IsAsciiDigit(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])));
            if ((startsWord || !char.IsAsciiLetterOrDigit(letter)) && kebab.Length > 0 && kebab[^1] != '-')
            {
                kebab.Append('-');
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                kebab.Append(char.ToLowerInvariant(letter));
            }
        }

        string name = kebab.ToString().Trim('-');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : DefaultName;
    }
}
