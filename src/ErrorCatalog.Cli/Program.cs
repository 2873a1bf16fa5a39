using System.CommandLine;
using ErrorCatalog.Cli.Commands;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Resolving;

namespace ErrorCatalog.Cli;

internal static class Program
{
    // A value that begins with @ is a value here, not the name of a file with more arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Checks, explains, renders, converts and publishes error catalogs.")
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            FindCommand.Create(),
            RenderCommand.Create(),
            ConvertCommand.Create(),
            ResolveCommand.Create(),
            SiteCommand.Create(),
            InitCommand.Create(),
            NewCommand.Create(),
            LintCommand.Create(),
            AdoptCommand.Create(),
            L10nCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            FmtCommand.Create(),
            SchemaCommand.Create(),
            DiffCommand.Create(),
            BaselineCommand.Create(),
            RenameCommand.Create(),
        };

        using var interruption = new Interruption();
        try
        {
            ParseResult parsed = root.Parse(args, Parser);
            if (parsed.Errors.Count > 0)
            {
                UsageErrors.Print(parsed);
                return ExitCode.WrongUsage;
            }

            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, interruption.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interruption.ExitCode is { } code)
        {
            Terminal.Error.WriteLine("Stopped: every file is whole, either as it was or as it should be.");
            return code;
        }
        catch (Exception failure)
        {
            return Failure.Report(failure);
        }
    }
}
