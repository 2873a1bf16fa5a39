using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>new KEY</c>: one more entry at the end of a catalog file, ready to be worded.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "Permanent key of the entry, kebab-case." };
        var catalog = new Option<string>("--catalog", "-c")
        {
            Description = "Catalog file to add to, or a folder that holds just one.",
            HelpName = "PATH",
            DefaultValueFactory = _ => "catalog",
        };
        var code = new Option<string?>("--code") { Description = "Wire code; the key unless given.", HelpName = "CODE" };
        var rejection = new Option<bool>("--rejection") { Description = "The command was valid and cannot be carried out, rather than never processed." };
        var command = new Command("new", "Add an entry to a catalog.") { key, catalog, code, rejection };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            EntryDraft.Skeleton(parsed.GetRequiredValue(key), parsed.GetValue(rejection)) with { Code = parsed.GetValue(code) }, parsed.GetValue(catalog)!, cancellation)));
        return command;
    }

    private static int Run(EntryDraft draft, string place, CancellationToken cancellation)
    {
        CatalogAddition addition = CatalogAddition.Open(place, cancellation);
        (string text, int line) = addition.Add(draft, cancellation);
        WholeFile.Replace(addition.Path, text);
        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Added")} {draft.Key} to {addition.Path}, line {line}. Word its texts, then run errorcatalog check {ShellWord.Quote(place)}");
        return ExitCode.Fine;
    }
}
