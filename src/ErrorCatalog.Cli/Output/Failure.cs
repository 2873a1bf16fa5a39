using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Output;

/// <summary>Tells the user what stopped a command: code, text and hint of the product's own catalog, never a stack trace.</summary>
internal static class Failure
{
    /// <summary>Prints what went wrong and gives the exit code for it.</summary>
    public static int Report(Exception failure)
    {
        if (failure is ProblemException { Problem: var problem })
        {
            Print(problem);
            return problem is CatalogHasErrors ? ExitCode.Findings : ExitCode.WrongUsage;
        }

        Print(ErrorcatalogErrors.InternalError(failure.GetType().Name).WithCause(failure));
        PrintDetail(failure.Message);
        return ExitCode.WrongUsage;
    }

    public static void Print(Problem problem)
    {
        string locale = UserLocale.Current;
        PrintLine(problem.Severity, problem.Code, problem.GetExplain(locale).Text);
        if (problem.GetFixHint(locale).Text is { Length: > 0 } hint)
        {
            PrintHint(hint);
        }
    }

    /// <summary>Prints an error that has no entry of its own: the text says what was expected and how to fix it.</summary>
    public static void Print(string text) => PrintLine(ProblemSeverity.Error, null, text);

    /// <summary>Prints an error with the code of an entry and a text that knows more than the entry's.</summary>
    public static void Print(string code, string text) => PrintLine(ProblemSeverity.Error, code, text);

    public static void PrintHint(string hint)
    {
        Terminal terminal = Terminal.Error;
        terminal.WriteLine($"  {terminal.Styled(Style.Dim, "hint")}: {PrintableText.OneLine(hint)}");
    }

    /// <summary>Prints what is known beyond the entry's text, in English.</summary>
    public static void PrintDetail(string detail)
    {
        Terminal terminal = Terminal.Error;
        terminal.WriteLine($"  {terminal.Styled(Style.Dim, "detail")}: {PrintableText.OneLine(detail)}");
    }

    private static void PrintLine(ProblemSeverity severity, string? code, string text)
    {
        Terminal terminal = Terminal.Error;
        string word = severity == ProblemSeverity.Error ? terminal.Styled(Style.Red, "error") : terminal.Styled(Style.Yellow, "warning");
        string line = PrintableText.OneLine(text);
        terminal.WriteLine(code is null ? $"{word}: {line}" : $"{word} {terminal.Styled(Style.Bold, code)}: {line}");
    }
}
