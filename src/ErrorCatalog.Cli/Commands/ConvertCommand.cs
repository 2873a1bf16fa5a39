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
    public static Command Create()
    {
        Option<string> to = FormOptions.Form("--to");
        var from = new Option<string?>("--from") { Description = "Form of the input; told from its content unless given. Hexadecimal digits are read for grpc-bytes.", HelpName = "FORM" };
        Option<string> catalog = CommonOptions.Catalog(required: false);
        Option<string?> locale = CommonOptions.Locale();
        var includeInternal = new Option<bool>("--include-internal") { Description = "Also pass on values that the catalog marks internal." };
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
        if (from == ProblemForm.GrpcBytes)
        {
            input = FromHex(input);
        }

        ProblemReadResult read = ProblemReader.Read(input, new ProblemReadOptions { Catalogs = catalogs, MaxBytes = StandardInput.Limit }, from);
        foreach (string remark in read.Remarks)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "remark")}: {remark}");
        }

        if (read.Problem is not { } problem)
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Red, "error")}: {read.Error!.Message}");
            return ExitCode.WrongUsage;
        }

        foreach (LostField lost in ConversionLoss.Of(problem, to, options))
        {
            Terminal.Error.WriteLine($"{Terminal.Error.Styled(Style.Yellow, "lost")}: {lost}");
        }

        FormOptions.Print(problem, to, options);
        return ExitCode.Fine;
    }

    private static byte[] FromHex(byte[] input)
    {
        string text = Encoding.ASCII.GetString(input).Trim();
        try
        {
            return Convert.FromHexString(text);
        }
        catch (FormatException cause)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("standard input", text.Length <= 40 ? text : text[..40] + "…", "pairs of hexadecimal digits").ToException(cause);
        }
    }
}
