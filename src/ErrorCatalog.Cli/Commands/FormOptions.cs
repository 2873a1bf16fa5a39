using System.CommandLine;
using System.Text;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary>Wire forms on the command line.</summary>
internal static class FormOptions
{
    public static Option<string> Form(string name) => new(name)
    {
        Description = "Wire form: " + Known + ".",
        HelpName = "FORM",
        Required = true,
    };

    /// <exception cref="ProblemException">The form is unknown.</exception>
    public static ProblemForm Parse(string token) =>
        ProblemForms.TryParse(token, out ProblemForm form) ? form : throw ErrorcatalogErrors.FormUnknown(token, Known).ToException();

    /// <summary>Prints a problem: text forms as they are, bytes as lower-case hexadecimal digits.</summary>
    public static void Print(Problem problem, ProblemForm form, ProblemWriteOptions options)
    {
        byte[] bytes = ProblemWriter.Write(problem, form, options);
        Terminal.Out.WriteLine(form == ProblemForm.GrpcBytes ? Convert.ToHexStringLower(bytes) : Encoding.UTF8.GetString(bytes));
    }

    private static string Known => string.Join(", ", Enum.GetValues<ProblemForm>().Select(ProblemForms.Token));
}
