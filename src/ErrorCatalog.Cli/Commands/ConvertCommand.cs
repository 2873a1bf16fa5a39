using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>convert --to FORM</c>: a report of any dialect from standard input, in another form.</summary>
internal static class ConvertCommand
{
    private const int LongestQuote = 40;

    public static Command Create()
    {
        Option<string> to = FormOptions.Form("--to");
        var from = new Option<string?>("--from") { Description = "Form of the input; told from its content unless given. Hexadecimal digits are grpc-bytes.", HelpName = "FORM" };
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<string?> locale = CommonOptions.Locale();
        Option<bool> includeInternal = CommonOptions.IncludeInternal();
        var command = new Command("convert", "Read one report of any dialect on standard input and print it in another form. What is lost is told on standard error.")
        {
            to, from, catalog, locale, includeInternal,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            FormOptions.Parse(parsed.GetRequiredValue(to)),
            parsed.GetValue(from) is { } source ? FormOptions.Parse(source) : null,
            parsed.GetValue(catalog),
            new ProblemWriteOptions { Locale = CommonOptions.CanonicalLocale(parsed.GetValue(locale)), IncludeInternal = parsed.GetValue(includeInternal) },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ProblemForm to, ProblemForm? from, string? folder, ProblemWriteOptions options, CancellationToken cancellation)
    {
        ProblemCatalogSet catalogs = folder is null ? ProblemCatalogSet.Empty : CatalogFolder.Load(folder, cancellation);
        byte[] input = await StandardInput.ReadAsync(cancellation).ConfigureAwait(false);
        if (input.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            Failure.Print(ErrorcatalogErrors.Descriptors.NotAProblemReport.Code, "Expected one problem report on standard input, but it is empty. Pipe a report in, for example from a file with “< report.json”.");
            return ExitCode.WrongUsage;
        }

        if (from == ProblemForm.GrpcBytes || (from is null && HexBytes.LooksLike(input)))
        {
            from = ProblemForm.GrpcBytes;
            input = HexBytes.TryParse(input) ?? throw NotHex(input);
        }

        ProblemReadResult read = ProblemReader.Read(input, new ProblemReadOptions { Catalogs = catalogs, MaxBytes = StandardInput.Limit }, from);
        foreach (string remark in read.Remarks)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "remark")}: {PrintableText.OneLine(remark)}");
        }

        if (read.Problem is not { } problem)
        {
            Print(read.Error!);
            return ExitCode.WrongUsage;
        }

        TellLoss(ConversionLoss.Of(problem, to, options), to);
        FormOptions.Print(problem, to, options);
        return ExitCode.Fine;
    }

    private static void TellLoss(IReadOnlyList<LostField> lost, ProblemForm to)
    {
        if (lost.Count == 0)
        {
            return;
        }

        Failure.Print(ErrorcatalogErrors.ConversionLosesFields(ProblemForms.Token(to), lost.Count, string.Join(", ", lost.Select(field => field.Field))));
        foreach (LostField field in lost)
        {
            Terminal.Error.WriteLine($"  {Terminal.Error.Styled(Style.Yellow, "lost")}: {PrintableText.OneLine(field.ToString())}");
        }
    }

    /// <summary>Tells why a report could not be read.</summary>
    internal static void Print(ProblemReadError error)
    {
        Problem? told = error.Kind switch
        {
            ProblemReadErrorKind.TooDeep => ErrorcatalogErrors.JsonTooDeep(ProblemReadOptions.Default.MaxDepth),
            ProblemReadErrorKind.MalformedJson when error is { Line: { } line, Column: { } column } => ErrorcatalogErrors.JsonMalformed(line, column),
            _ => null,
        };
        if (told is null)
        {
            // The reader's own message says more than the entry's; the code is what can be looked up.
            Failure.Print(ErrorcatalogErrors.Descriptors.NotAProblemReport.Code, error.Message);
            return;
        }

        Failure.Print(told);
        Failure.PrintDetail(error.Message);
    }

    private static ProblemException NotHex(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, 4 * LongestQuote))).Trim();
        return ErrorcatalogErrors.ArgumentValueInvalid("standard input", text.Length <= LongestQuote ? text : text[..LongestQuote] + "…", "pairs of hexadecimal digits").ToException();
    }
}
