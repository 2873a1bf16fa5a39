using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>render KEY --form FORM</c>: one problem as it goes over the wire.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "Key, code, alias or number of an entry." };
        Option<string> catalog = CommonOptions.Catalog();
        Option<string> form = FormOptions.Form("--form");
        Option<string[]> arguments = CommonOptions.Arguments();
        Option<string?> locale = CommonOptions.Locale();
        var thread = new Option<string?>("--thread") { Description = "Id of the thread in trouble.", HelpName = "ID" };
        var id = new Option<string?>("--id") { Description = "Id of the report; a new UUID unless given.", HelpName = "ID" };
        var at = new Option<string?>("--at") { Description = "When the problem was noticed, ISO 8601; now unless given.", HelpName = "TIME" };
        Option<bool> includeInternal = CommonOptions.IncludeInternal();
        var command = new Command("render", "Print one problem in a wire form: one JSON document, or hexadecimal bytes for grpc-bytes.")
        {
            key, catalog, form, arguments, locale, thread, id, at, includeInternal,
        };
        command.SetAction((parsed, cancellation) =>
        {
            ProblemForm target = FormOptions.Parse(parsed.GetRequiredValue(form));
            string? language = CommonOptions.CanonicalLocale(parsed.GetValue(locale));
            ProblemDescriptor entry = EntryLookup.Find(CatalogFolder.Load(parsed.GetRequiredValue(catalog), cancellation), parsed.GetRequiredValue(key));
            var problem = new Problem(new ProblemState(
                entry.Catalog!, entry.Index, ArgumentParser.Parse(entry, parsed.GetValue(arguments) ?? [], standIn: null)));
            problem = Occurrence(problem, parsed.GetValue(thread), parsed.GetValue(id), parsed.GetValue(at));
            FormOptions.Print(problem, target, new ProblemWriteOptions { Locale = language, IncludeInternal = parsed.GetValue(includeInternal) });
            return Task.FromResult(ExitCode.Fine);
        });
        return command;
    }

    private static Problem Occurrence(Problem problem, string? thread, string? id, string? at)
    {
        if (thread is not null)
        {
            problem = problem.InReplyTo(Id("--thread", thread));
        }

        if (id is not null)
        {
            problem = problem.WithId(Id("--id", id));
        }

        return at is null ? problem : problem.WithNoticedAt(ArgumentParser.ParseTime("--at", at));
    }

    private static string Id(string option, string id) => string.IsNullOrWhiteSpace(id)
        ? throw ErrorcatalogErrors.ArgumentValueInvalid(option, id, "an id that is not empty").ToException()
        : id;
}
