using System.CommandLine;

namespace ErrorCatalog.Cli.Output;

/// <summary>Tells what is wrong with a command line and where to read how it should be.</summary>
internal static class UsageErrors
{
    public static void Print(ParseResult parsed)
    {
        Terminal terminal = Terminal.Error;
        foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
        {
            terminal.WriteLine($"{terminal.Styled(Style.Red, "error")}: {error.Message}");
        }

        var path = new List<string>();
        for (System.CommandLine.Parsing.SymbolResult? result = parsed.CommandResult; result is System.CommandLine.Parsing.CommandResult command; result = result.Parent)
        {
            path.Insert(0, command.Command is RootCommand ? "errorcatalog" : command.Command.Name);
        }

        terminal.WriteLine($"  {terminal.Styled(Style.Dim, "hint")}: {string.Join(' ', path)} --help shows what is expected.");
    }
}
