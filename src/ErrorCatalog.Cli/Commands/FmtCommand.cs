using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>fmt [PATH…]</c>: catalog files in the one canonical layout.</summary>
internal static class FmtCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Folders with *.errors.yaml files, or such files. Default: the folder catalog, else the current one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1 when a file has another layout." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("fmt", "Write catalog files in one layout; comments and meaning stay.") { paths, check, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(paths) is { Length: > 0 } given ? given : [CommonOptions.UsualFolder], parsed.GetValue(check), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(string[] paths, bool isCheck, bool json, CancellationToken cancellation)
    {
        List<FileChange> changes = [];
        List<CatalogDiagnostic> errors = [];
        List<string> kept = [];
        string[] files = [.. paths.SelectMany(CatalogFolder.Files).Where(CatalogFolder.IsCatalogFile).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            string text = CatalogFolder.Read(file, cancellation).Text;
            string? canonical = CatalogFormatter.Format(file, text, out EquatableArray<CatalogDiagnostic> findings, cancellation);
            errors.AddRange(findings);
            if (canonical is null && findings.Count == 0)
            {
                kept.Add(file);
            }
            else if (canonical is not null && canonical != text)
            {
                changes.Add(new FileChange(file, canonical));
            }
        }

        CatalogFolder.RefuseErrors(string.Join(", ", paths), errors);
        if (!isCheck)
        {
            FileSet.Write(changes, cancellation);
        }

        bool isFine = !isCheck || changes.Count == 0;
        if (json)
        {
            PrintJson(files.Length, changes, kept, isCheck);
        }
        else
        {
            PrintText(paths, files.Length, changes, kept, isCheck, isFine);
        }

        return isFine ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void PrintText(string[] paths, int count, List<FileChange> changes, List<string> kept, bool isCheck, bool isFine)
    {
        foreach (string file in kept)
        {
            Terminal.Error.WriteLine($"{PrintableText.OneLine(file)}: Expected a file that can be laid out without changing what it says, but this one has a form that cannot. It stays as it is.");
        }

        foreach (FileChange change in changes)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, isCheck ? "differs" : "written")} {PrintableText.OneLine(change.Path)}");
        }

        string unchanged = $"{count - changes.Count} of {Counted.Of(count, "file", "files")} unchanged";
        Terminal.Out.WriteLine(isFine
            ? $"{Terminal.Out.Styled(Style.Green, "Formatted")}: {unchanged}."
            : $"{Terminal.Out.Styled(Style.Red, "Not formatted")}: {unchanged}. Run errorcatalog fmt {string.Join(' ', paths.Select(ShellWord.Quote))}");
    }

    private static void PrintJson(int count, List<FileChange> changes, List<string> kept, bool isCheck) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("files", count);
        writer.WriteTexts(isCheck ? "differ" : "written", changes.Select(change => change.Path));
        writer.WriteTexts("kept", kept);
        writer.WriteEndObject();
    });
}
