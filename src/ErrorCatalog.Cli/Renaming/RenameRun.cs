using ErrorCatalog.Cli.Output;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Renaming;

/// <summary>The work of <c>rename</c>.</summary>
internal static class RenameRun
{
    public static async Task<int> RunAsync(RenameRequest request, bool isDryRun, bool json, CancellationToken cancellation)
    {
        RenamePlan plan = RenamePlan.Of(request, cancellation);
        CodeRenaming code = request.Sources is null ? CodeRenaming.None : await CodeRename.PlanAsync(plan, request, cancellation).ConfigureAwait(false);
        FileText[] changes = [.. plan.Changes.Select(change => new FileText(change.Path, change.Text, Encoding: null)), .. code.Changes];
        if (!isDryRun)
        {
            FileSet.Write(changes, cancellation);
        }

        if (json)
        {
            PrintJson(plan, request, code, changes, isDryRun);
        }
        else
        {
            PrintText(plan, request, code, changes, isDryRun);
        }

        return ExitCode.Fine;
    }

    private static void PrintText(RenamePlan plan, RenameRequest request, CodeRenaming code, FileText[] changes, bool isDryRun)
    {
        foreach (FileText change in changes)
        {
            Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Dim, isDryRun ? "differs" : "written")} {PrintableText.OneLine(CodeShown(change.Path))}");
        }

        string usages = request.Sources is null ? string.Empty : $", {Counted.Of(code.Usages, "name", "names")} in code";
        string verb = Terminal.Out.Styled(Style.Green, isDryRun ? "Would rename" : "Renamed");
        Terminal.Out.WriteLine($"{verb} {request.Old} of {plan.Catalog} to {request.New}: {Counted.Of(changes.Length, "file", "files")}{usages}. The old key stays as {(plan.IsCode ? "the code" : "an alias")}.");
    }

    private static void PrintJson(RenamePlan plan, RenameRequest request, CodeRenaming code, FileText[] changes, bool isDryRun) => JsonOutput.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("catalog", plan.Catalog);
        writer.WriteString("old", request.Old);
        writer.WriteString("new", request.New);
        writer.WriteNumber("usages", code.Usages);
        writer.WriteTexts(isDryRun ? "differ" : "written", changes.Select(change => CodeShown(change.Path)));
        writer.WriteEndObject();
    });

    private static string CodeShown(string path) => Code.CodeRun.Shown(path);
}
