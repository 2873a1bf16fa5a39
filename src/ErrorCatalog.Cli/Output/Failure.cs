using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Output;

/// <summary>Tells the user what stopped a command: text, code and hint of the product's own catalog, never a stack trace.</summary>
internal static class Failure
{
    public static int Report(Exception failure)
    {
        Problem problem = failure switch
        {
            ProblemException known => known.Problem,
            UnauthorizedAccessException or IOException =>
                ErrorcatalogErrors.OutputNotWritable(".", OutputNotWritableObstacle.Denied).WithExplain("en", failure.Message).WithCause(failure),
            _ => ErrorcatalogErrors.InternalError(failure.GetType().Name).WithCause(failure),
        };
        Print(problem);
        return ExitCode.WrongUsage;
    }

    public static void Print(Problem problem)
    {
        Terminal terminal = Terminal.Error;
        string locale = UserLocale.Current;
        terminal.WriteLine($"{terminal.Styled(Style.Red, "error")} {terminal.Styled(Style.Bold, problem.Code)}: {problem.GetExplain(locale).Text}");
        if (problem.GetFixHint(locale).Text is { Length: > 0 } hint)
        {
            terminal.WriteLine($"  {terminal.Styled(Style.Dim, "hint")}: {hint}");
        }
    }
}
