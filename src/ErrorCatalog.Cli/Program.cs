using System.CommandLine;
using ErrorCatalog.Cli.Commands;
using ErrorCatalog.Cli.Output;

namespace ErrorCatalog.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Checks, explains, renders, converts and publishes error catalogs.")
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            RenderCommand.Create(),
            ConvertCommand.Create(),
            SiteCommand.Create(),
            InitCommand.Create(),
            NewCommand.Create(),
        };

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            UsageErrors.Print(parsed);
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Terminal.Error.WriteLine("Cancelled: nothing was left half-written.");
            return ExitCode.Cancelled;
        }
        catch (Exception failure)
        {
            return Failure.Report(failure);
        }
    }
}
